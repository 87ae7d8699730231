import Glibc

/// Two connected Unix stream sockets, both close-on-exec.
public struct SocketPair: ~Copyable, Sendable {
    /// The end that this process keeps.
    public let own: FileDescriptor
    /// The end for the other process.
    public let other: FileDescriptor

    public init() throws(SystemError) {
        var numbers: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &numbers) == 0 else {
            throw .last("socketpair")
        }
        own = FileDescriptor(owning: numbers[0])
        other = FileDescriptor(owning: numbers[1])
    }

    /// Both ends on their own: what this process keeps as the result, the other's number handed to `body`, which closes it.
    public consuming func split(_ body: (consuming FileDescriptor) -> Void) -> FileDescriptor {
        body(other)
        return own
    }
}
