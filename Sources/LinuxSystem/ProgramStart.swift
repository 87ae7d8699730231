import CLinux
import Glibc

/// How a ``ChildProgram`` is started: in a process group of its own, with every signal as a program expects it, and with three descriptors.
struct ProgramStart {
    let input: Int32
    let output: Int32

    func run(_ program: String, _ arguments: [String], _ environment: [String]) throws(SystemError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // A driver's descriptors are not all closed by themselves.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process = pid_t()
        let failure = Self.withTexts([program] + arguments) { words in
            Self.withTexts(environment) { posix_spawnp(&process, program, &actions, &attributes, words, $0) }
        }
        guard failure == 0 else { throw SystemError(operation: "posix_spawn", subject: program, number: failure) }
        return process
    }

    /// The texts as C passes them to a program.
    private static func withTexts<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
