/// Bounds of the worker itself.
enum WorkerLimits {
    /// Bytes of a request at most. The longest is a profile with three gamma tables of 65,536 entries.
    static let requestLine = 4 << 20
    /// Seconds that a cancelled command has to end between two reads, before the driver is told from outside: drivers bear that less well.
    static let cancelGrace = 0.5
    /// Microseconds between two attempts to reach a driver that is in none of its calls.
    static let cancelInterval: UInt32 = 50_000
    /// Threads made ahead: a page has up to four stages (file, digest, what the profile asks for, quality) while the page before is finished by
    /// two; and two to spare.
    static let threads = 8
    /// Bytes of stack for drivers, which were written for a main thread.
    static let driverStack = 8 << 20
    /// Above the daemon's own 0 and below 1000: when memory runs out a worker goes first (proc(5)).
    static let memoryScoreAdjustment = 800

    /// Descriptors: a driver that leaks them meets this before the daemon suffers.
    static let openFiles: UInt = 1024
    /// Bytes of address space. airscan holds a whole compressed page in memory (753 MiB for an A0 at 600 ppi); a driver that leaks beyond
    /// this gets no more memory, instead of the machine running out of it.
    static let addressSpace: UInt = 16 << 30

    /// Seconds that a driver may take to close its scanner when the daemon has hung up; below the daemon's own patience (`kill`, 5 s).
    static let closeTime: UInt32 = 3
}
