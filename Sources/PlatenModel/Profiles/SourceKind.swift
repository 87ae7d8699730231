/// Where the scanner takes the original from.
public enum SourceKind: String, Codable, Sendable, Hashable, CaseIterable {
    case flatbed
    case feeder
    case feederDuplex = "feeder-duplex"
    case transparency
    /// A card slot.
    case card
    /// The driver chooses. Never picked by Platen, since what it does depends on the scanner.
    case automatic
}
