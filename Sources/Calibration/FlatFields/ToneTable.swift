import Glibc

/// Codes of a channel as light, and light as codes. Both go from 0 to 1.
public struct ToneTable: Sendable, Hashable {
    private static let steps = 65_535

    /// Of each 16-bit code.
    let light: [Float]
    /// Of light in steps of a 65535th.
    let codes: [Float]

    /// - Parameter light: of a code, rising from 0 to 1.
    public init(_ light: (Double) -> Double) {
        var rising: [Float] = []
        rising.reserveCapacity(Self.steps + 1)
        for code in 0...Self.steps {
            let value = Float(min(1, max(0, light(Double(code) / Double(Self.steps)))))
            // A table that falls somewhere has no way back.
            rising.append(max(value.isFinite ? value : 0, rising.last ?? 0))
        }
        self.light = rising
        var codes = [Float](repeating: 1, count: Self.steps + 1)
        var upper = 1
        for step in 0...Self.steps {
            let wanted = Float(step) / Float(Self.steps)
            while upper < Self.steps, rising[upper] < wanted { upper += 1 }
            let (low, high) = (rising[upper - 1], rising[upper])
            let share = high > low ? min(1, max(0, (wanted - low) / (high - low))) : 0
            codes[step] = (Float(upper - 1) + share) / Float(Self.steps)
        }
        self.codes = codes
    }

    /// sRGB (IEC 61966-2-1): what an image is taken for that has no colour profile.
    public static let sRGB = ToneTable { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }

    /// Light of a 16-bit code that need not be a whole number.
    public func light(ofCode code: Double) -> Double {
        let code = min(65535, max(0, code))
        let low = min(Int(code), Self.steps - 1)
        return Double(light[low]) + Double(light[low + 1] - light[low]) * (code - Double(low))
    }

    /// Code of light, from 0 to 1.
    func code(of value: Float) -> Float {
        let place = min(1, max(0, value)) * Float(Self.steps)
        let low = min(Int(place), Self.steps - 1)
        return codes[low] + (codes[low + 1] - codes[low]) * (place - Float(low))
    }
}
