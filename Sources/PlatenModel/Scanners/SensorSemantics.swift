/// What reading a scanner's button tells. Drivers differ, and nothing in an option says how its driver has it.
///
/// Sensors and knobs tell their state in every case; texts that name a button are understood in every case.
public enum SensorSemantics: String, Codable, Sendable, Hashable, CaseIterable {
    /// The button as it is now: a press is a change from no to yes.
    case level
    /// As `level`; one command to the scanner serves one reading of every option, so each is read exactly once a round.
    case snapshot
    /// A press is remembered until it is read: each yes is one press.
    case eventQueue = "event-queue"
    /// Changes are remembered, and each reading takes the oldest; without one it tells the button as it is now. A press is a change
    /// from no to yes, and a yes that follows a yes is the same press, still held.
    case changeQueue = "change-queue"
    /// A text names the button, or is empty or `none`; it is remembered until it is read.
    case text
    /// The number of the button that is down, 0 for none.
    case number
    /// An option has to be pressed that makes the driver ask the scanner; then as `level`.
    case update
}
