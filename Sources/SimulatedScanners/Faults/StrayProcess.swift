import Glibc

/// A child process that a driver leaves behind. All that happens between fork and the end of the child is safe in a signal handler.
enum StrayProcess {
    /// fork(2), which Swift imports as unavailable because its own runtime does not survive it in a child that goes on. This one only sleeps.
    private static let fork: (@convention(c) @Sendable () -> pid_t)? = dlsym(nil, "fork").map {
        unsafeBitCast($0, to: (@convention(c) @Sendable () -> pid_t).self)
    }

    /// The world's folder as C has it.
    nonisolated(unsafe) private static let world = getenv(World.variable).flatMap { strdup($0) }  // Never written after it is made.

    /// Works out what cannot be worked out in a signal handler.
    static func prepare() {
        _ = (fork, world)
    }

    static func leave(inOwnSession: Bool) {
        guard let fork, fork() == 0 else { return }
        if inOwnSession { setsid() }
        // A world that is removed takes its stray processes along: no test leaves one on the machine.
        while world.map({ access($0, F_OK) == 0 }) ?? true { usleep(100_000) }
        _exit(0)
    }
}
