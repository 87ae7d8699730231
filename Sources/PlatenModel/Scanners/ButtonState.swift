/// Whether pressing a button of the scanner would be noticed now.
public enum ButtonState: String, Codable, Sendable, Hashable, CaseIterable {
    /// The scanner has no buttons that a program can read, or was never asked.
    case none
    /// It has, and nobody looks at them: no cycle waits for a trigger.
    case off
    case watched
}
