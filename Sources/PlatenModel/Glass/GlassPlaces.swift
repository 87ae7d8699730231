/// Where the marks on a glass are, in one line.
public enum GlassPlaces {
    /// Places that are told one by one.
    private static let greatestCount = 4

    /// - Parameters:
    ///   - spots: on a plate.
    ///   - streaks: of a feeder's windows.
    public static func text(_ spots: [GlassSpot], _ streaks: [GlassSpot]) -> String {
        let largest = spots.sorted { (size($0), $1.number) > (size($1), $0.number) }
        let lines = streaks.prefix(greatestCount).map { "a streak at x \(Int($0.x.rounded())) mm of the sheets" }
        let places = largest.prefix(greatestCount - lines.count).map { spot in
            "\(what(spot)) at x \(Int(spot.x.rounded())) mm, y \(Int(spot.y.rounded())) mm"
        }
        let more = spots.count + streaks.count - places.count - lines.count
        return (lines + places).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
    }

    private static func size(_ spot: GlassSpot) -> Double { spot.length ?? spot.diameter }

    private static func what(_ spot: GlassSpot) -> String {
        let size = OptionValue.plain(size(spot), decimals: 1)
        return (spot.length == nil ? "\(size) mm wide" : "a fibre \(size) mm long") + (spot.isLight ? ", light on dark content," : "")
    }
}
