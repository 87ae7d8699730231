import CLinux
import Glibc
import LinuxSystem

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
    static func prepare() {
        // Drivers write to sockets and pipes of their own.
        signal(SIGPIPE, SIG_IGN)
        // Beside the end of the socket, which a stopped protocol thread would not see.
        platen_set_parent_death_signal(SIGKILL)
        raiseMemoryScore()
        // A crashed driver's memory holds pages that are nobody's business. The limit rather than the dumpable flag: that one would hide
        // the process's memory use in /proc from the daemon too.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// When memory runs out the kernel ends a worker rather than the daemon. It needs no right to raise its own score; a kernel
    /// without the file has no such choice to make.
    private static func raiseMemoryScore() {
        guard let file = try? FileDescriptor.open("/proc/self/oom_score_adj", flags: O_WRONLY, permissions: 0) else { return }
        let text = Array(String(WorkerLimits.memoryScoreAdjustment).utf8)
        _ = text.withUnsafeBytes { write(file.number, $0.baseAddress, $0.count) }
    }
}
