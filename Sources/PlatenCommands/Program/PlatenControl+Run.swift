import ArgumentParser
import PlatenModel

extension PlatenControl {
    /// Runs the command line to its end and returns the program's exit status.
    ///
    /// - Parameter arguments: without the program's name. Nil: those of this process.
    public static func execute(_ arguments: [String]? = nil) async -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return ExitStatus.success.rawValue
        } catch {
            return report(error)
        }
    }

    /// Tells an error in one line and returns the exit status that goes with it.
    static func report(_ error: any Error) -> Int32 {
        let console = Console.current
        switch error {
        case let problem as Problem:
            console.fail(problem.description)
            return ExitStatus(problem.code).rawValue
        case is CancellationError:
            return ExitStatus.cancelled.rawValue
        case let status as ExitCode:
            return status.rawValue
        case _ where exitCode(for: error) == .success:
            // Help, version and completion scripts.
            console.write(fullMessage(for: error).endingInOneLineFeed)
            return ExitStatus.success.rawValue
        case _ where exitCode(for: error) == .validationFailure:
            console.fail(usageSentence(for: error))
            return ExitStatus.usage.rawValue
        default:
            console.fail("\(error)")
            return ExitStatus.failure.rawValue
        }
    }

    /// What is wrong with the command line and whose help to read.
    private static func usageSentence(for error: any Error) -> String {
        let message = message(for: error)
        // The long form knows the command that was meant.
        let help = fullMessage(for: error).split(separator: "\n").last { $0.contains("--help") }.map { $0.drop { $0 == " " } }
        return "\(message)\(message.hasSuffix(".") ? "" : ".") \(help ?? "See 'platenctl --help'.")"
    }
}

extension String {
    fileprivate var endingInOneLineFeed: String {
        var text = self
        while text.last == "\n" { text.removeLast() }
        return text.isEmpty ? "" : text + "\n"
    }
}
