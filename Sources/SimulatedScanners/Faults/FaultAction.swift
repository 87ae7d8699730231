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
    case leak(bytes: Int)
    case fork
    /// A child in a session of its own.
    case session
    case signals
    case thread

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
            MonotonicTime.sleep(seconds: Double(milliseconds) / 1000)
        case .leak(let bytes):
            try Self.leak(bytes)
        case .fork:
            StrayProcess.leave(inOwnSession: false)
        case .session:
            StrayProcess.leave(inOwnSession: true)
        case .signals:
            for number in [SIGTERM, SIGINT, SIGPIPE, SIGCHLD] { signal(number) { _ in } }
        case .thread:
            Self.leaveThread()
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

    /// Fails with NO_MEM where the kernel gives no more.
    private static func leak(_ bytes: Int) throws(DriverFailure) {
        guard bytes > 0 else { return }
        // Straight from the kernel: safe in a signal handler, which malloc is not.
        guard let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), memory != MAP_FAILED else {
            throw DriverFailure(.noMemory)
        }
        for offset in stride(from: 0, to: bytes, by: 4096) { memory.storeBytes(of: 1, toByteOffset: offset, as: UInt8.self) }
    }

    private static func leaveThread() {
        var thread = pthread_t()
        let isMade =
            pthread_create(&thread, nil, { _ in while true { usleep(20_000) } }, nil) == 0
        if isMade { pthread_detach(thread) }
    }
}
