/// A quantity for which a profile may accept the nearest value that the scanner offers.
public enum AdaptableQuantity: String, Codable, Sendable, Hashable, CaseIterable {
    case resolution
    case depth
    case area
}
