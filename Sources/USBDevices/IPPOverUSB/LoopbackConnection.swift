import CLinux
import Glibc
import LinuxSystem

/// Tries connections to ports of this machine.
enum LoopbackConnection {
    /// Whether a server on 127.0.0.1 took a connection, which is closed at once.
    static func succeeds(port: UInt16, within patience: Duration) -> Bool {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard number >= 0 else { return false }
        let descriptor = FileDescriptor(owning: number)
        var server = address(port: port)
        let status = withUnsafePointer(to: &server) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor.number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        if status != 0 {
            guard errno == EINPROGRESS, becomesConnected(descriptor.number, within: patience) else { return false }
        }
        return !isConnectedToItself(descriptor.number, port: port)
    }

    private static func becomesConnected(_ number: Int32, within patience: Duration) -> Bool {
        let milliseconds = patience.components.seconds * 1000 + patience.components.attoseconds / 1_000_000_000_000_000
        var watched = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        guard poll(&watched, 1, Int32(clamping: milliseconds)) > 0 else { return false }
        var failure: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(number, SOL_SOCKET, SO_ERROR, &failure, &size) == 0 && failure == 0
    }

    /// The kernel may choose the very port as the client's own: both ends then meet with no server at all (RFC 9293, section 3.5,
    /// simultaneous open). ipp-usb's ports, from 60000 on, lie among those that clients get.
    private static func isConnectedToItself(_ number: Int32, port: UInt16) -> Bool {
        var own = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &own) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &size) }
        }
        return status != 0 || own.sin_port == port.bigEndian
    }

    private static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        return address
    }
}
