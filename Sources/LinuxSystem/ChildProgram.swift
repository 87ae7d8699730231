import CLinux
import Glibc

/// A program that runs beside this process, for callers that may block: its input and output lie in memory, and its time is limited.
///
/// Made for processes with drivers in them: no thread is made for it, and nothing but the three standard descriptors is passed on. Where the value
/// ends before the program, the program is killed with all that it started.
public struct ChildProgram: ~Copyable, Sendable {
    /// How a program ended.
    public enum Ending: Sendable, Hashable {
        /// By itself. The status is nil where somebody else in this process has taken it, as some drivers do.
        case exited(status: Int32?, output: [UInt8])
        case signalled(Int32)
        /// It was not over in time, and was killed.
        case late
        /// It could not be waited for, and was killed.
        case unwatched(SystemError)
    }

    private static let priority: Int32 = 10

    /// Bytes of its output that are read.
    public static let longestOutput = 1 << 20

    private let process: pid_t
    private let output: FileDescriptor
    private var isOver = false

    /// Starts a program that is found as a shell finds it.
    ///
    /// - Parameters:
    ///   - environment: its whole environment, `NAME=value` each. The program itself is looked for along this process's `PATH`.
    ///   - input: what it reads from its standard input.
    /// - Throws: with `ENOENT` where there is no such program.
    public init(_ program: String, _ arguments: [String], environment: [String], input: [UInt8]) throws(SystemError) {
        let input = FileDescriptor(owning: try MemoryFile.open(input))
        let output = FileDescriptor(owning: try MemoryFile.open([]))
        let process = try ProgramStart(input: input.number, output: output.number).run(program, arguments, environment)
        // Behind what this process does itself: nobody waits for it as long as for a scanner.
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(process), Self.priority)
        self.output = output
        self.process = process
    }

    deinit {
        if !isOver { Self.kill(process) }
    }

    /// Waits for the end of the program, for so many seconds at most.
    public consuming func finish(within seconds: Double) -> Ending { finish(within: seconds, watching: platen_watch_process) }

    /// - Parameter watch: gives the process's descriptor, or -1 and `errno`.
    consuming func finish(within seconds: Double, watching watch: (pid_t) -> Int32) -> Ending {
        // Where it is not over, the end of the value kills it.
        do throws(SystemError) {
            guard try Self.wait(for: process, until: MonotonicClock.seconds() + seconds, watch) else { return .late }
        } catch {
            return .unwatched(error)
        }
        isOver = true
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else { return .exited(status: nil, output: read()) }
        // WIFSIGNALED and WEXITSTATUS of wait.h, which are macros.
        let signal = status & 0x7F
        return signal == 0 ? .exited(status: (status >> 8) & 0xFF, output: read()) : .signalled(signal)
    }

    /// Returns whether it is over.
    private static func wait(for process: pid_t, until end: Double, _ watch: (pid_t) -> Int32) throws(SystemError) -> Bool {
        let number = watch(process)
        guard number >= 0 else {
            // Gone already, its status taken.
            if errno == ESRCH { return true }
            // No descriptor is left, or the kernel or a filter of calls knows none: it is asked again and again.
            return try look(after: process, until: end)
        }
        let watch = FileDescriptor(owning: number)
        while true {
            var entry = pollfd(fd: watch.number, events: Int16(POLLIN), revents: 0)
            let left = end - MonotonicClock.seconds()
            let count = poll(&entry, 1, Int32(max(0, min(left, 3600)) * 1000))
            if count > 0 { return true }
            if count == 0, left <= 0 { return false }
            if count < 0, errno != EINTR { throw SystemError(operation: "poll", subject: "\(process)", number: errno) }
        }
    }

    /// Seconds between two looks.
    private static let pause = 0.02

    /// The same without a descriptor.
    private static func look(after process: pid_t, until end: Double) throws(SystemError) -> Bool {
        while true {
            var found = siginfo_t()
            // Its status stays to be taken.
            if waitid(P_PID, id_t(process), &found, WEXITED | WNOHANG | WNOWAIT) != 0 {
                if errno == ECHILD { return true }
                if errno != EINTR { throw SystemError(operation: "waitid", subject: "\(process)", number: errno) }
            } else if found.si_signo != 0 {
                return true
            }
            let left = end - MonotonicClock.seconds()
            guard left > 0 else { return false }
            usleep(UInt32(min(left, pause) * 1e6))
        }
    }

    private static func kill(_ process: pid_t) {
        // A group of its own.
        _ = Glibc.kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    private func read() -> [UInt8] {
        let size = min((try? output.size()) ?? 0, Self.longestOutput)
        var bytes = [UInt8](repeating: 0, count: size)
        var room = bytes.mutableSpan
        var roomBytes = room.mutableBytes
        let count = (try? output.read(into: &roomBytes, at: 0)) ?? 0
        return Array(bytes.prefix(count))
    }
}
