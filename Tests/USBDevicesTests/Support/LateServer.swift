import Glibc
import LinuxSystem

/// A port of 127.0.0.1 that is taken from the start, so that nobody else gets it, and answers only when told to.
struct LateServer {
    let port: UInt16
    private let socket: Int32

    init() throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let number = socket
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) | getsockname(number, $0, &size) }
        }
        guard number >= 0, status == 0 else { throw SystemError.last("bind") }
        port = UInt16(bigEndian: address.sin_port)
    }

    func listen() throws {
        guard Glibc.listen(socket, 8) == 0 else { throw SystemError.last("listen") }
    }
}
