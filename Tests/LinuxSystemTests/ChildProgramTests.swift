import Glibc
import Testing

@testable import LinuxSystem

@Suite("Programs beside this process", .timeLimit(.minutes(5)))
struct ChildProgramTests {
    private static let path = ["PATH=/usr/bin:/bin"]

    private func run(_ script: String, input: String = "", within seconds: Double = 30) throws -> ChildProgram.Ending {
        try ChildProgram("sh", ["-c", script], environment: Self.path, input: Array(input.utf8)).finish(within: seconds)
    }

    @Test("A program gets its input and its environment alone, and tells what it wrote and how it ended")
    func output() throws {
        #expect(try run("cat; exit 3", input: "a page") == .exited(status: 3, output: Array("a page".utf8)))
        #expect(try run("echo $HOME") == .exited(status: 0, output: [10]))
        #expect(try run("kill -9 $$") == .signalled(SIGKILL))
        // What it says of its troubles is not mixed with what it found.
        #expect(try run("echo oops >&2") == .exited(status: 0, output: []))
    }

    @Test("A program has no descriptors but the three, whatever this process has open")
    func descriptors() throws {
        let open = dup(0)
        defer { close(open) }
        guard case .exited(_, let output) = try run("ls /proc/self/fd | tr '\\n' ' '") else { return #expect(Bool(false)) }
        // The fourth is that of ls, which reads the folder.
        #expect(String(decoding: output, as: UTF8.self) == "0 1 2 3 ")
    }

    @Test("A program that takes too long is killed with all that it started")
    func late() throws {
        #expect(try run("sleep 600 & sleep 600", within: 0.1) == .late)
    }

    @Test("A program that is not there is told as that")
    func missing() {
        #expect { try ChildProgram("no-such-program", [], environment: Self.path, input: []).finish(within: 1) } throws: { error in
            (error as? SystemError)?.number == ENOENT
        }
    }

    @Test("A program whose input nobody reads does not hinder anybody")
    func unread() throws {
        #expect(try run("true", input: String(repeating: "x", count: 1 << 20)) == .exited(status: 0, output: []))
    }

    @Test("A program is waited for without a descriptor of it, where there is none", arguments: [ENOSYS, EMFILE, EPERM])
    func unwatched(_ reason: Int32) throws {
        func run(_ script: String, within seconds: Double = 30) throws -> ChildProgram.Ending {
            try ChildProgram("sh", ["-c", script], environment: Self.path, input: []).finish(within: seconds) { _ in
                errno = reason
                return -1
            }
        }
        #expect(try run("sleep 0.1; echo done; exit 4") == .exited(status: 4, output: Array("done\n".utf8)))
        #expect(try run("kill -9 $$") == .signalled(SIGKILL))
        #expect(try run("sleep 600 & sleep 600", within: 0.1) == .late)
    }
}
