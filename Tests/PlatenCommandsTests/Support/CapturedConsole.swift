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

    /// - Parameter keys: what a person at the keyboard presses. Nil: nobody is there.
    func console(isTerminal: Bool = false, keys: AsyncStream<Character>? = nil) -> Console {
        Console(
            write: { text in self.texts.withLock { $0.output += text } }, writeError: { text in self.texts.withLock { $0.errors += text } },
            outputIsTerminal: isTerminal, errorIsTerminal: isTerminal, inputIsTerminal: keys != nil,
            width: { 80 }, height: { 24 }, keys: { keys.map { ScriptedKeys(presses: $0) } })
    }

    /// Runs a command line as the program does and returns its exit status.
    func run(_ arguments: String..., isTerminal: Bool = false) async -> Int32 {
        await Console.$current.withValue(console(isTerminal: isTerminal)) {
            await PlatenControl.execute(arguments)
        }
    }
}
