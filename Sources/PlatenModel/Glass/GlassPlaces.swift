/// Where the marks on a glass are, in one line.
public enum GlassPlaces {
    /// Places that are told one by one.
    private static let greatestCount = 4

    /// - Parameters:
    ///   - spots: on a plate.
    ///   - streaks: of a feeder's windows.
    public static func text(_ spots: [GlassSpot], _ streaks: [GlassSpot]) -> String {
        let largest = spots.sorted { ($0.diameter, $1.number) > ($1.diameter, $0.number) }
        let lines = streaks.prefix(greatestCount).map { "a streak at x \(Int($0.x.rounded())) mm of the sheets" }
        let places = largest.prefix(greatestCount - lines.count).map { spot in
            "\(OptionValue.plain(spot.diameter, decimals: 1)) mm wide at x \(Int(spot.x.rounded())) mm, y \(Int(spot.y.rounded())) mm"
        }
        let more = spots.count + streaks.count - places.count - lines.count
        return (lines + places).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
    }
}
