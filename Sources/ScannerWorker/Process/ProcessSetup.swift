import CLinux
import Glibc
import LinuxSystem
import PlatenModel

/// What a worker does to its own process before any driver is loaded.
enum ProcessSetup {
    /// Takes the daemon's socket away from descriptor 0, where drivers may read, fork and pass it on. Nil: it is no socket.
    static func takeSocket() -> FileDescriptor? {
        var status = stat()
        guard fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
        let number = platen_duplicate_close_on_exec(0)
        guard number >= 0 else { return nil }
        let socket = FileDescriptor(owning: number)
        guard let null = try? FileDescriptor.open("/dev/null", flags: O_RDWR, permissions: 0), dup2(null.number, 0) == 0 else { return nil }
        return socket
    }

    /// Makes the process one that may crash and be killed without harm to others.
    static func prepare(allowsCoreDumps: Bool) {
        // Drivers write to sockets and pipes of their own.
        signal(SIGPIPE, SIG_IGN)
        // Beside the end of the socket, which a stopped protocol thread would not see.
        platen_set_parent_death_signal(SIGKILL)
        raiseMemoryScore()
        // No driver gains rights by starting a program that has them.
        platen_set_no_new_privileges()
        limit(RLIMIT_NOFILE, to: WorkerLimits.openFiles)
        limit(RLIMIT_AS, to: WorkerLimits.addressSpace)
        // A crashed driver's memory holds pages that are nobody's business. The limit rather than the dumpable flag: that one would hide
        // the process's memory use in /proc from the daemon too.
        if !allowsCoreDumps { limit(RLIMIT_CORE, to: 0) }
    }

    /// Makes the threads that images need, before a driver comes in whose end may make that impossible.
    static func makeThreads() throws(Problem) {
        do throws(SystemError) {
            try ThreadReserve.shared.fill(WorkerLimits.threads)
        } catch {
            throw Problem(.internalFailure, ["reason": error.description])
        }
    }

    /// Lowers a limit for good; one that is lower already stays.
    private static func limit(_ resource: __rlimit_resource, to value: rlim_t) {
        var limits = rlimit()
        getrlimit(__rlimit_resource_t(resource.rawValue), &limits)
        let bound = min(limits.rlim_max, value)
        limits = rlimit(rlim_cur: min(limits.rlim_cur, bound), rlim_max: bound)
        setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
    }

    /// When memory runs out the kernel ends a worker rather than the daemon. It needs no right to raise its own score; a kernel
    /// without the file has no such choice to make.
    private static func raiseMemoryScore() {
        guard let file = try? FileDescriptor.open("/proc/self/oom_score_adj", flags: O_WRONLY, permissions: 0) else { return }
        let text = Array(String(WorkerLimits.memoryScoreAdjustment).utf8)
        _ = text.withUnsafeBytes { write(file.number, $0.baseAddress, $0.count) }
    }
}
