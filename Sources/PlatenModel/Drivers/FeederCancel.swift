/// What `sane_cancel` between two sheets of a feeder does.
public enum FeederCancel: String, Sendable, Hashable {
    /// The driver or the scanner has sheets or back sides in store by then, and they would be gone. Cancel only at the end of the stack.
    case losesPages = "loses-pages"
    /// Nothing is known to go wrong, and nothing to need it. Cancel only at the end of the stack, as SANE Standard 1.06 has it.
    case notNeeded = "not-needed"
    /// The next sheet comes only after it.
    case required
}
