/// What an option that reports on the scanner stands for.
public enum SensorKind: Sendable, Hashable {
    /// Something that a person presses. Told as a press.
    case button
    /// A state that the scanner is in, such as paper in the feeder. Told when it changes.
    case level
    /// A number or a text that a person chooses at the scanner. Told when it changes.
    case knob
}
