import PlatenModel

/// What the streaks of a sheet tell of the window that it went past.
enum StreakEvidence {
    /// Millimetres within which a streak is one that is known.
    private static let sameness = 0.5
    /// Millimetres that a sheet is wide, about: how many streaks there are on a millimetre by chance.
    private static let usualWidth = 210.0

    /// Nil: streaks could not be looked for on this sheet.
    static func evidence(in quality: ImageQuality, known: [WatchedSpot]) -> GlassEvidence? {
        let measurements = [quality[.streaks], quality[.lines]].compactMap(\.self)
        guard measurements.contains(where: { $0.result.value != nil }) else { return nil }
        let streaks = measurements.flatMap(\.places).map { place in
            SightedSpot(
                x: place.left + place.width / 2, y: 0, diameter: max(place.width, 0.1), contrast: min(1, abs(place.value ?? 0) / 255),
                isLight: (place.value ?? 0) > 0)
        }
        var watched: [Int: WatchedOutcome] = [:]
        for spot in known {
            let near = streaks.min { abs($0.x - spot.x) < abs($1.x - spot.x) }
            watched[spot.number] =
                if let near, abs(near.x - spot.x) <= sameness { .seen(near, isCrowded: false) } else { .clear }
        }
        let new = streaks.filter { streak in !known.contains { abs($0.x - streak.x) <= sameness } }
        return GlassEvidence(spots: new, watched: watched, visibleArea: usualWidth)
    }
}
