@testable import PlatenCommands

/// Keys that a test presses.
struct ScriptedKeys: KeySource {
    let presses: AsyncStream<Character>
}
