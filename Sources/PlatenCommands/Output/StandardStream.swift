import Glibc

/// The process's own output streams, written without a buffer so that lines come when things happen.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EINTR {
                continue
            } else if errno == EPIPE, self == .output {
                // The reader has gone, as `head` does. The network library ignores SIGPIPE; end as any program does that does not.
                signal(SIGPIPE, SIG_DFL)
                raise(SIGPIPE)
                return
            } else {
                return
            }
        }
    }
}
