import Synchronization

@testable import PlatenCommands

/// What a command writes, kept for the test.
final class CapturedConsole: Sendable {
    private struct Texts {
        var output = ""
        var errors = ""
    }

    private let texts = Mutex(Texts())

    var output: String { texts.withLock { $0.output } }
    var errors: String { texts.withLock { $0.errors } }

    func console(isTerminal: Bool = false) -> Console {
        Console(
            write: { text in self.texts.withLock { $0.output += text } }, writeError: { text in self.texts.withLock { $0.errors += text } },
            outputIsTerminal: isTerminal, errorIsTerminal: isTerminal, width: { 80 })
    }

    /// Runs a command line as the program does and returns its exit status.
    func run(_ arguments: String..., isTerminal: Bool = false) async -> Int32 {
        await Console.$current.withValue(console(isTerminal: isTerminal)) {
            await PlatenControl.execute(arguments)
        }
    }
}
