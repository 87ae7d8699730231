/// A side of a sheet that runs through a feeder.
public enum SheetSide: String, Codable, Sendable, Hashable, CaseIterable {
    case front
    case back
}
