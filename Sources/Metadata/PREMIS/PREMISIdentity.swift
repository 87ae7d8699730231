extension PREMIS {
    /// The name of something that a document speaks of.
    struct Identity: Sendable, Hashable {
        /// Who gave the name, and to what.
        enum Kind: String, Sendable, Hashable, CaseIterable {
            case capture = "Platen capture"
            case job = "Platen job"
            case jobName = "Platen job name"
            case callNumber = "call number"
            case event = "Platen event"
            case user = "Platen user"
            case scanner = "Platen scanner"
            case program = "Platen program"
            case institution = "institution"
            case rightsStatement = "Platen rights statement"
        }

        var kind: Kind
        var value: String

        init(_ kind: Kind, _ value: String) {
            self.kind = kind
            self.value = value
        }
    }
}
