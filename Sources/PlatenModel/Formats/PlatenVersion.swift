/// The version of Platen that this program was built as.
public enum PlatenVersion {
    public static let current = "0.1.0"
    /// What the Software tag of a master says.
    public static let software = "Platen \(current)"
}
