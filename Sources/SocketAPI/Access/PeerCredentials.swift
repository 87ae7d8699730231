import Glibc
import NIOCore
import PlatenModel

/// What the kernel says of the process at the other end of a Unix socket.
struct PeerCredentials: Sendable {
    /// Layout of `struct ucred` (unix(7)), which the C library declares for GNU sources only.
    private struct UserCredentials: Sendable {
        var process: Int32 = 0
        var user: UInt32 = 0
        var group: UInt32 = 0
    }

    /// Supplementary groups that are read at most. A process with more gets ERANGE from the kernel, and is refused.
    private typealias GroupBuffer = InlineArray<1024, UInt32>

    /// SO_PEERGROUPS of asm-generic/socket.h, which the C library does not declare.
    private static let peerGroups: CInt = 59

    let user: UInt32
    let groups: Set<UInt32>

    /// Asks the kernel. An answer that is incomplete in any way refuses the caller.
    static func of(_ channel: any Channel) async throws(Problem) -> PeerCredentials {
        guard let options = channel as? any SocketOptionProvider else { throw Problem(.callerUnknown) }
        do {
            let credentials: UserCredentials = try await options.unsafeGetSocketOption(
                level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED)
            ).get()
            // The kernel gives process 0 where the peer's is not visible, and user -1 where it has no number here.
            guard credentials.process != 0, credentials.user != UInt32.max else { throw Problem(.callerUnknown) }
            let groups: GroupBuffer = try await options.unsafeGetSocketOption(
                level: .socket, name: NIOBSDSocket.Option(rawValue: Self.peerGroups)
            ).get()
            var identifiers: Set<UInt32> = [credentials.group]
            // The option's length is not handed on, and the buffer was zeroed: a supplementary group 0 cannot be told from the end of the list
            // and counts as the end, which can only take rights away.
            for index in groups.indices where groups[index] != 0 { identifiers.insert(groups[index]) }
            return PeerCredentials(user: credentials.user, groups: identifiers)
        } catch {
            throw Problem(.callerUnknown)
        }
    }
}
