import Statistics

/// How the light changes along the travel of the lamp, where it does so in the same way each time: a place of the bed, and no mood of the lamp.
public struct TravelLight: Codable, Sendable, Hashable {
    /// Share of the light by which two passes may differ at a place.
    private static let agreement = 0.002

    /// Millimetres from the upper edge of the bed to the middle of the first band.
    public let top: Double
    /// Millimetres from one band to the next.
    public let step: Double
    /// Of each band: what codes of white are to be multiplied by there.
    public let gains: [Double]

    init(top: Double, step: Double, gains: [Double]) {
        self.top = top
        self.step = step
        self.gains = gains
    }

    /// Of two passes over the same sheet. Nil: the light is even enough; it changed between them, as that of a lamp does that is not at rest; or it
    /// changes by more than evening out can mend.
    ///
    /// - Parameters:
    ///   - top: millimetres from the upper edge of the bed to the first row.
    ///   - resolution: rows an inch.
    public init?(_ first: ColumnMeans, _ second: ColumnMeans, top: Double, resolution: Double) {
        guard first.bands.count == second.bands.count, first.bandRows == second.bandRows, first.bands.count > 2, resolution > 0 else { return nil }
        // The outermost bands see the borders of the bed.
        let inner = 1..<first.bands.count - 1
        let light = zip(first.bands, second.bands).map { ($0 + $1) / 2 }
        guard inner.allSatisfy({ abs(first.bands[$0] - second.bands[$0]) <= Self.agreement }),
            let least = light[inner].min(), let greatest = light[inner].max(), greatest - least >= FlatField.neededFrom,
            let middle = OrderStatistics.median(Array(light[inner]))
        else { return nil }
        let gains = inner.map { middle / light[$0] }
        guard gains.allSatisfy({ FlatField.gains.contains($0) }) else { return nil }
        let step = Double(first.bandRows) * 25.4 / resolution
        self.init(top: top + 1.5 * step, step: step, gains: gains)
    }

    /// At a place of the bed, in millimetres from its upper edge: a straight line from band to band, and what the outermost say beyond them.
    public func gain(at y: Double) -> Double {
        let place = min(max((y - top) / step, 0), Double(gains.count - 1))
        let band = min(Int(place), max(0, gains.count - 2))
        guard gains.count > 1 else { return gains[0] }
        return gains[band] + (gains[band + 1] - gains[band]) * (place - Double(band))
    }

    var isWhole: Bool { top.isFinite && step.isFinite && step > 0 && !gains.isEmpty && gains.allSatisfy { FlatField.gains.contains($0) } }
}
