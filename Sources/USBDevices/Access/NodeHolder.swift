/// A process that has a device node open.
public struct NodeHolder: Hashable, Sendable {
    /// The process's number.
    public let process: Int
    /// The program's name as `ps` shows it, 15 bytes at most; empty where it could not be read.
    public let program: String

    public init(process: Int, program: String) {
        self.process = process
        self.program = program
    }
}
