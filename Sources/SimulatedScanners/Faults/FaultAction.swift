import Glibc

/// What a fault does.
enum FaultAction: Hashable {
    case crash
    case abort
    case exit
    case hang
    case status(DriverStatus)
    /// On each of stdout and stderr.
    case printALot(bytes: Int)
    case wait(milliseconds: Int)

    /// Does it. Returns where the driver goes on, throws where it answers with a status.
    func happen() throws(DriverFailure) {
        switch self {
        case .crash:
            // A host's or the Swift runtime's handler must not turn the crash into something milder.
            signal(SIGSEGV, SIG_DFL)
            raise(SIGSEGV)
            _exit(139)
        case .abort:
            signal(SIGABRT, SIG_DFL)
            Glibc.abort()
        case .exit:
            Glibc.exit(1)
        case .hang:
            while true { pause() }
        case .status(let status):
            throw DriverFailure(status)
        case .printALot(let bytes):
            Self.write(bytes)
        case .wait(let milliseconds):
            Self.sleep(milliseconds: milliseconds)
        }
    }

    private static func write(_ bytes: Int) {
        let line = Array("platensim: a driver that talks too much, and says it again, and again, and again.\n".utf8)
        let block = Array(repeatElement(line, count: 800).joined())
        for descriptor in [Int32(1), 2] {
            var left = bytes
            while left > 0 {
                let written = block.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, min(left, $0.count)) }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { break }
                left -= written
            }
        }
    }

    private static func sleep(milliseconds: Int) {
        let end = MonotonicTime.now + Double(milliseconds) / 1000
        // A signal ends nanosleep early.
        while MonotonicTime.now < end {
            var slice = timespec(tv_sec: 0, tv_nsec: Int(min(0.5, max(0, end - MonotonicTime.now)) * 1e9))
            nanosleep(&slice, nil)
        }
    }
}
