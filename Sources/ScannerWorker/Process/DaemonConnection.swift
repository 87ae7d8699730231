import Glibc
import LinuxSystem
import PlatenModel
import Synchronization
import WorkerProtocol

/// The socket to the daemon. Received from on the protocol thread alone, sent to from any.
final class DaemonConnection: Sendable {
    enum Reception {
        case line(String)
        case timeout
        /// The daemon has gone.
        case end
        case tooLong
    }

    private let socket: FileDescriptor
    private let sending = Mutex(())
    private let received = Mutex(Received())

    private struct Received {
        var bytes: [UInt8] = []
        /// Bytes at the beginning that hold no line end.
        var searched = 0
    }

    init(_ socket: consuming FileDescriptor) {
        self.socket = socket
    }

    /// Sends one reply on a line of its own; blocks while the daemon does not read. A daemon that has gone is noticed by ``receive(within:)``.
    func send(_ reply: WorkerReply) {
        var line: [UInt8]
        do {
            line = Array(try PlatenJSON.line(reply).utf8)
        } catch {
            // Numbers that JSON cannot hold, which only a broken driver reports.
            let problem = Problem(.internalFailure, ["reason": "a reply could not be written: \(error)"])
            guard let text = try? PlatenJSON.line(WorkerReply(id: reply.id, report: .failed(problem))) else { return }
            line = Array(text.utf8)
        }
        line.append(UInt8(ascii: "\n"))
        sending.withLock { _ in transmit(line) }
    }

    private func transmit(_ line: [UInt8]) {
        var sent = 0
        while sent < line.count {
            let count = line.withUnsafeBytes { bytes in
                Glibc.send(socket.number, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            sent += count
        }
    }

    /// The next line, waited for `seconds` at most; nil waits for ever.
    func receive(within seconds: Double?) -> Reception {
        let deadline = seconds.map { MonotonicClock.seconds() + $0 }
        while true {
            if let line = takeLine() { return .line(line) }
            if received.withLock({ $0.bytes.count > WorkerLimits.requestLine }) { return .tooLong }
            let left = deadline.map { max(0, $0 - MonotonicClock.seconds()) }
            var event = pollfd(fd: socket.number, events: Int16(POLLIN), revents: 0)
            let ready = poll(&event, 1, left.map { Int32(($0 * 1000).rounded(.up)) } ?? -1)
            if ready == 0 { return .timeout }
            if ready > 0, !receiveMore() { return .end }
        }
    }

    private func receiveMore() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = chunk.withUnsafeMutableBytes { recv(socket.number, $0.baseAddress, $0.count, 0) }
        if count > 0 { received.withLock { $0.bytes.append(contentsOf: chunk[..<count]) } }
        return count > 0 || (count < 0 && errno == EINTR)
    }

    private func takeLine() -> String? {
        received.withLock { received in
            guard let end = received.bytes[received.searched...].firstIndex(of: UInt8(ascii: "\n")) else {
                received.searched = received.bytes.count
                return nil
            }
            let line = String(decoding: received.bytes[..<end], as: UTF8.self)
            received.bytes.removeSubrange(...end)
            received.searched = 0
            return line
        }
    }
}
