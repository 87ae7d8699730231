/// What a cycle waits for a trigger for: a button of the scanner, a pedal, or `platenctl trigger`.
public enum TriggerMode: String, Codable, Sendable, Hashable, CaseIterable {
    /// The first trigger begins the stack, which then goes through without more of them.
    case start
    /// Every page waits for a trigger of its own, as on a book scanner.
    case page
}
