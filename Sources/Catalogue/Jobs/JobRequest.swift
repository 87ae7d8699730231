import PlatenModel

/// The limits of what a request for a job may say.
enum JobRequest {
    /// Characters of a title: a line of a catalogue, not a text.
    static let longestTitle = 500
    /// Groups of a restriction.
    static let mostGroups = 100

    /// The title without spaces around it; nil where there is none.
    static func title(_ request: NewJob) throws(Problem) -> String? {
        guard let title = request.title else { return nil }
        guard title.count <= longestTitle, isPlain(title) else {
            throw Problem(
                .requestMalformed, ["reason": "the title is longer than \(longestTitle) characters or has line ends or control characters"])
        }
        return title.allSatisfy(\.isWhitespace) ? nil : title
    }

    /// The groups in order, each once.
    static func groups(_ request: NewJob) throws(Problem) -> [String] {
        let groups = Set(request.restrictedTo ?? [])
        guard groups.count <= mostGroups, groups.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 256 && isPlain($0) }) else {
            throw Problem(.requestMalformed, ["reason": "restrictedTo takes at most \(mostGroups) names of groups"])
        }
        return groups.sorted()
    }

    /// Without NUL, at which SQLite cuts a text off, and without what would act on a terminal.
    private static func isPlain(_ text: String) -> Bool {
        !text.contains(where: \.isNewline) && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
