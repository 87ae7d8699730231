extension METS {
    /// What the files of a group are for.
    enum FileUse: String, Encodable, Sendable, CaseIterable {
        /// Pages of the item.
        case master = "MASTER"
        /// Slips, separators and targets: evidence of the work, no part of the item.
        case control = "CONTROL"
        /// Captures that others replaced.
        case superseded = "SUPERSEDED"
    }
}
