/// The part of the bed that is scanned, in millimetres from its top left corner.
public enum ScanArea: Codable, Sendable, Hashable {
    /// All that the scanner reaches with the chosen source.
    case maximum
    /// What lies on the bed, found by a look at low resolution, with so many millimetres around it; several sheets become an image each. Where
    /// nothing can be told, all that the scanner reaches.
    case auto(margin: Double)
    case rectangle(x: Double, y: Double, width: Double, height: Double)
}
