/// When a scanner's buttons are looked at. Looking means polling, which keeps the scanner open.
public enum ButtonPolicy: String, Codable, Sendable, Hashable, CaseIterable {
    /// While a cycle waits for a trigger on that scanner.
    case armed
    /// Whenever nothing else uses the scanner: it is never released then.
    case always
    case never
}
