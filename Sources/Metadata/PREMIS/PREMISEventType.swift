import PlatenModel

extension PREMIS {
    /// Kinds of events (Library of Congress, PREMIS vocabulary eventType, as far as it has a word).
    enum EventType: String, Sendable {
        case capture
        case ingestion
        case filenameChange = "filename change"
        case fixityCheck = "fixity check"
        case replacement
        case transfer
        case validation
        case workflowStep = "workflow step"

        /// Acts of custody records for which there is a word.
        private static let acts: [String: EventType] = [
            "capture.committed": .ingestion, "capture.recovered": .ingestion, "capture.renamed": .filenameChange,
        ]

        /// Nil where the act has no word but its own.
        init?(act: String) {
            guard let type = Self.acts[act] else { return nil }
            self = type
        }

        /// An item changes hands when it comes and when it goes; between, it only gets on.
        init(_ move: JobMove) {
            self = move.from == nil || move.from == .returned || move.to == .returned ? .transfer : .workflowStep
        }
    }
}
