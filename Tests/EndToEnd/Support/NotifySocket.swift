import Foundation
import Glibc
import LinuxSystem
import Synchronization

/// What systemd's end of NOTIFY_SOCKET hears (sd_notify(3)).
final class NotifySocket: Sendable {
    let path: String
    private let descriptor: FileDescriptor
    private let heard = Mutex<[String]>([])

    init(path: String) throws {
        self.path = path
        let number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        descriptor = FileDescriptor(owning: number)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard status == 0 else { throw SystemError.last("bind", path) }
    }

    /// All lines so far.
    var lines: [String] {
        receive()
        return heard.withLock { $0 }
    }

    /// Forgets what was heard.
    func clear() {
        receive()
        heard.withLock { $0 = [] }
    }

    /// Waits for a line that begins with `text`.
    func wait(for text: String, within seconds: Double = 120, while isRunning: () -> Bool = { true }) async throws {
        let deadline = MonotonicClock.seconds() + seconds
        while MonotonicClock.seconds() < deadline {
            if lines.contains(where: { $0.hasPrefix(text) }) { return }
            guard isRunning() else { throw TimeoutError(what: "platend ended before \(text)") }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw TimeoutError(what: text)
    }

    private func receive() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor.number, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            let text = String(decoding: buffer[..<count], as: UTF8.self)
            heard.withLock { $0 += text.split(separator: "\n").map(String.init) }
        }
    }
}
