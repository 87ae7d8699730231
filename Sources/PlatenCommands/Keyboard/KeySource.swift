/// Keys that a person presses, read as long as the value lives.
protocol KeySource: Sendable {
    /// One character a key; the Enter key is a line feed. Ends when no more can come, as when the terminal is gone.
    var presses: AsyncStream<Character> { get }
}
