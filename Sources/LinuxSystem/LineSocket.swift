import Glibc
import Synchronization

/// One end of a stream socket that carries lines of text.
///
/// Reading blocks and belongs to one thread of its own; sending may be done from anywhere, and waits only for a peer that lags behind.
public final class LineSocket: Sendable {
    private let descriptor: FileDescriptor
    private let isOpen = Mutex(true)
    /// Bytes of a line at most. A peer that sends more has lost its mind, and the connection ends.
    private let maximumLineLength: Int

    public init(_ descriptor: consuming FileDescriptor, maximumLineLength: Int) {
        self.descriptor = descriptor
        self.maximumLineLength = maximumLineLength
    }

    /// Milliseconds that a peer may take to read what fills the socket's buffer.
    private static let patience: Int32 = 2000

    /// Sends a line and its end. Fails with `EAGAIN` where the peer has stopped reading, `EPIPE` where it is gone.
    public func send(_ line: String) throws(SystemError) {
        var bytes = Array(line.utf8)
        bytes.append(UInt8(ascii: "\n"))
        // One sender at a time, so that lines never mix.
        let failure: SystemError? = isOpen.withLock { open in
            guard open else { return SystemError(operation: "send", subject: "", number: EPIPE) }
            var sent = 0
            while sent < bytes.count {
                let count = bytes.withUnsafeBytes { buffer in
                    Glibc.send(
                        descriptor.number, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
                }
                if count < 0 {
                    if errno == EINTR { continue }
                    if errno == EAGAIN, waitForSpace() { continue }
                    return .last("send")
                }
                sent += count
            }
            return nil
        }
        if let failure { throw failure }
    }

    private func waitForSpace() -> Bool {
        var watched = pollfd(fd: descriptor.number, events: Int16(POLLOUT), revents: 0)
        return poll(&watched, 1, Self.patience) > 0
    }

    /// Calls `body` with each line, without its end, until the peer closes, a line is too long, or ``close()``.
    public func readLines(_ body: (String) -> Void) {
        var pending: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = chunk.withUnsafeMutableBytes { recv(descriptor.number, $0.baseAddress, $0.count, 0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            pending.append(contentsOf: chunk[..<count])
            var start = pending.startIndex
            while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
                body(String(decoding: pending[start..<end], as: UTF8.self))
                start = end + 1
            }
            pending.removeSubrange(..<start)
            guard pending.count <= maximumLineLength else { return }
        }
    }

    /// Ends the sending direction only: the peer sees the end and may still say its last words.
    public func finishSending() {
        isOpen.withLock { open in
            if open { shutdown(descriptor.number, Int32(SHUT_WR)) }
            open = false
        }
    }

    /// Ends both directions: the peer and a blocked ``readLines(_:)`` see the end.
    public func close() {
        isOpen.withLock { open in
            shutdown(descriptor.number, Int32(SHUT_RDWR))
            open = false
        }
    }
}
