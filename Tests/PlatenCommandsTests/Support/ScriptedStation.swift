import Foundation
import Glibc
import LinuxSystem
import Synchronization

/// A server on a Unix socket that answers as a test says, one request a connection, each on a thread of its own.
final class ScriptedStation: Sendable {
    let socket: String
    private let listener: Int32
    private let requests = Mutex<[ScriptedRequest]>([])
    private let isStopped = Mutex(false)

    /// - Parameter handler: writes the answer; the connection is closed when it returns.
    init(socket: String, handler: @escaping @Sendable (ScriptedRequest, ScriptedConnection) -> Void) throws {
        self.socket = socket
        let listener = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: socket.utf8.prefix($0.count - 1)) }
        let status = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard status == 0, listen(listener, 16) == 0 else { throw SystemError.last("bind", socket) }
        self.listener = listener
        Thread.detachNewThread { [weak self] in
            // The thread alone closes it: its number could be another station's before this thread sees that it is gone.
            defer { close(listener) }
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                let seen: @Sendable (ScriptedRequest) -> Void = { [weak self] request in self?.requests.withLock { $0.append(request) } }
                Thread.detachNewThread { Self.serve(connection, seen: seen, handler) }
            }
        }
    }

    deinit {
        stop()
    }

    /// Refuses further connections, as a daemon that was killed does: the socket's file stays.
    func stop() {
        isStopped.withLock { isStopped in
            if !isStopped { shutdown(listener, Int32(SHUT_RDWR)) }
            isStopped = true
        }
    }

    /// Requests so far, as `METHOD /target`.
    var log: [String] { requests.withLock { $0.map { "\($0.method) \($0.target)" } } }
    var received: [ScriptedRequest] { requests.withLock { $0 } }

    private static func serve(
        _ descriptor: Int32, seen: (ScriptedRequest) -> Void, _ handler: @Sendable (ScriptedRequest, ScriptedConnection) -> Void
    ) {
        let connection = ScriptedConnection(descriptor: descriptor)
        defer { close(descriptor) }
        guard let request = connection.readRequest() else { return }
        seen(request)
        handler(request, connection)
    }
}
