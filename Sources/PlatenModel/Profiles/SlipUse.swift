/// What a sheet with a barcode does in the middle of a stack.
public enum SlipUse: String, Codable, Sendable, Hashable, CaseIterable {
    /// A slip with the code of a job starts that job, or switches to it. The first sheet of a cycle in a job that has a code must bear it.
    case jobs
    /// A sheet whose code is `PLATEN:PART` or `PLATEN:PART:name` begins a new part of the item.
    case parts
    /// Both.
    case jobsAndParts = "jobs-and-parts"

    public var switchesJobs: Bool { self != .parts }
    public var beginsParts: Bool { self != .jobs }
}
