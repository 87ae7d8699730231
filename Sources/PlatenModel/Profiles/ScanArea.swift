/// The part of the bed that is scanned, in millimetres from its top left corner.
public enum ScanArea: Codable, Sendable, Hashable {
    /// All that the scanner reaches with the chosen source.
    case maximum
    case rectangle(x: Double, y: Double, width: Double, height: Double)
}
