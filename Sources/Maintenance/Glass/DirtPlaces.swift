import PlatenModel

/// Where a glass is dirty, in one line.
enum DirtPlaces {
    /// Places that are told one by one.
    private static let greatestCount = 4

    static func text(_ spots: [GlassSpot]) -> String {
        let largest = spots.sorted { ($0.diameter, $1.number) > ($1.diameter, $0.number) }
        let places = largest.prefix(greatestCount).map { spot in
            "\(OptionValue.plain((spot.diameter * 10).rounded() / 10)) mm wide at x \(Int(spot.x.rounded())) mm, y \(Int(spot.y.rounded())) mm"
        }
        let more = spots.count - places.count
        return places.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
    }
}
