import CLinux
import Glibc
import LinuxSystem

/// Keys of the terminal at once as they are pressed, and without being shown.
final class TerminalKeys: KeySource {
    let presses: AsyncStream<Character>
    private let mode: TerminalMode
    /// Becomes readable when the thread is to end.
    private let wakeUp: WakeUp
    /// Kept for its end, which waits for the thread.
    private let thread: DedicatedThread<Void>

    /// Nil where the standard input is no terminal, or belongs to another job of the shell.
    init?() {
        guard let mode = TerminalMode(STDIN_FILENO), let wakeUp = try? WakeUp() else { return nil }
        let (stream, continuation) = AsyncStream.makeStream(of: Character.self)
        do {
            thread = try DedicatedThread(name: "keys") {
                Self.read(STDIN_FILENO, until: wakeUp.number, into: continuation)
                continuation.finish()
            }
        } catch {
            return nil
        }
        presses = stream
        self.mode = mode
        self.wakeUp = wakeUp
    }

    deinit {
        wakeUp.signal()
        mode.restore()
    }

    private static func read(_ terminal: Int32, until end: Int32, into continuation: AsyncStream<Character>.Continuation) {
        var bytes = [UInt8](repeating: 0, count: 64)
        var watched = [pollfd(fd: terminal, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: Int16(POLLIN), revents: 0)]
        while true {
            guard poll(&watched, nfds_t(watched.count), -1) > 0 else {
                if errno == EINTR { continue }
                return
            }
            if watched[1].revents != 0 { return }
            // A job that the shell has put into the background gets EIO.
            let count = Glibc.read(terminal, &bytes, bytes.count)
            guard count > 0 else { return }
            // Several bytes at once are an arrow key, or text that was pasted: no answer to a question.
            if count == 1, let key = key(bytes[0]) { continuation.yield(key) }
        }
    }

    private static func key(_ byte: UInt8) -> Character? {
        switch byte {
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"): "\n"
        case 0x20...0x7E: Character(Unicode.Scalar(byte))
        default: nil
        }
    }
}
