import Glibc

/// Where a command writes.
struct Console: Sendable {
    /// The console of the command that runs. Tests set their own.
    @TaskLocal static var current = Console.standard

    /// Writes text for the command's result, line ends included.
    var write: @Sendable (String) -> Void
    /// Writes text for whoever watches: progress, hints, errors.
    var writeError: @Sendable (String) -> Void
    /// Whether a person watches the results.
    var outputIsTerminal: Bool
    /// Whether a person watches the errors and progress.
    var errorIsTerminal: Bool
    /// Whether a person is at the keyboard.
    var inputIsTerminal: Bool
    /// Characters of a line of the terminal.
    var width: @Sendable () -> Int
    /// Lines of the terminal.
    var height: @Sendable () -> Int
    /// Begins to read the keys of the terminal. Nil where there is none to read from.
    var keys: @Sendable () -> (any KeySource)?

    static let standard = Console(
        write: { StandardStream.output.write($0) }, writeError: { StandardStream.error.write($0) },
        outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
        inputIsTerminal: isatty(STDIN_FILENO) == 1, width: { TerminalSize(of: STDERR_FILENO)?.columns ?? 80 },
        height: { TerminalSize(of: STDOUT_FILENO)?.rows ?? 24 }, keys: { TerminalKeys() })

    /// Writes a line of the result.
    func print(_ line: String) {
        write(line + "\n")
    }

    /// Writes a line for whoever watches.
    func note(_ line: String) {
        writeError(line + "\n")
    }

    /// The one form of an error: a line that says what happened and what to do next.
    func fail(_ sentence: String) {
        note("platenctl: \(PlainText.oneLine(sentence))")
    }
}
