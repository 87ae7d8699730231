import Glibc

/// The spatial frequency response across a slanted edge (ISO 12233:2023, e-SFR), in cycles a pixel.
public struct EdgeResponse: Sendable, Hashable {
    /// Modulation at multiples of ``step``, from 0, where it is 1.
    public let modulation: [Double]
    /// Cycles a pixel between two values.
    public let step: Double
    /// Degrees that the edge leans from the upright, clockwise positive.
    public let angle: Double
    /// Light less dark, as a share of full scale.
    public let contrast: Double

    /// At a frequency, by linear interpolation; 0 beyond the last.
    public func modulation(at frequency: Double) -> Double {
        let place = frequency / step
        let index = Int(place)
        guard index >= 0, index + 1 < modulation.count else { return 0 }
        return modulation[index] + (modulation[index + 1] - modulation[index]) * (place - Double(index))
    }

    /// The first frequency at which the modulation falls to a level. Nil: it does not.
    public func frequency(at level: Double) -> Double? {
        guard let index = modulation.firstIndex(where: { $0 < level }), index > 0 else { return nil }
        let (above, below) = (modulation[index - 1], modulation[index])
        return (Double(index - 1) + (above - level) / (above - below)) * step
    }

    /// Cycles a pixel at half and at a tenth of the modulation.
    public var mtf50: Double? { frequency(at: 0.5) }
    public var mtf10: Double? { frequency(at: 0.1) }

    /// The frequency at a tenth of the modulation as a share of half the sampling frequency: 1 is what the pixels promise (ISO 19264-1).
    public var samplingEfficiency: Double? { mtf10.map { $0 / 0.5 } }

    /// Above 1 the image was sharpened.
    public var greatestModulation: Double { modulation.max() ?? 0 }
}
