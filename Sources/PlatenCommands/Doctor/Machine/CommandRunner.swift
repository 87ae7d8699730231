import Foundation
import LinuxSystem

/// Runs programs of the system that know what this program does not.
struct CommandRunner: Sendable {
    struct Result: Sendable, Equatable {
        var status: Int32
        var output: String

        /// The output without white space at its ends.
        var text: String { output.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    /// Nil where there is no such program.
    var run: @Sendable (_ program: String, _ arguments: [String]) async -> Result?

    func callAsFunction(_ program: String, _ arguments: String...) async -> Result? {
        await run(program, arguments)
    }

    /// The programs of this machine, each stopped after ten seconds.
    static let system = CommandRunner { program, arguments in
        await BlockingWork.run { execute(program, arguments) }
    }

    /// What `timeout` and `env` say where there is no such program (POSIX.1-2017, Shell and Utilities, 2.8.2).
    private static let notFound: Int32 = 127

    private static func execute(_ program: String, _ arguments: [String]) -> Result? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = ["10", program] + arguments
        // Words that do not depend on the language, and the folders of the administrator's programs.
        process.environment = ["LC_ALL": "C", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == notFound ? nil : Result(status: process.terminationStatus, output: text)
    }
}
