/// Sizes of marks on a glass, as technicians speak of them.
public enum SpotClass: String, Codable, Sendable, Hashable, CaseIterable {
    /// Below 0.2 mm: dust.
    case fine
    /// From 0.2 mm: specks that print shows.
    case medium
    /// From 0.5 mm: drops, fingerprints, crumbs.
    case coarse

    public init(diameter: Double) {
        self = diameter < 0.2 ? .fine : diameter < 0.5 ? .medium : .coarse
    }

    /// How many spots there are of each size.
    public static func counts(of spots: [SightedSpot]) -> [SpotClass: Int] {
        Dictionary(grouping: spots) { SpotClass(diameter: $0.diameter) }.mapValues(\.count)
    }
}
