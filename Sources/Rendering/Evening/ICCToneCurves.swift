import Glibc

/// The tone curves of an ICC profile with a curve for each channel (ICC.1:2010, 8.3 and 8.4).
struct ICCToneCurves {
    /// A curve of codes from 0 to 1 (ICC.1:2010, 10.5 curveType and 10.15 parametricCurveType).
    enum Curve: Hashable {
        case gamma(Double)
        /// Of codes at even steps.
        case table([Double])
        /// g, a, b, c, d, e, f of function type 4, which the others are cases of.
        case parametric([Double])

        /// Light of a code.
        func light(_ code: Double) -> Double {
            switch self {
            case .gamma(let exponent): return pow(code, exponent)
            case .table(let values):
                let place = min(max(code, 0), 1) * Double(values.count - 1)
                let low = min(Int(place), values.count - 2)
                return values[low] + (values[low + 1] - values[low]) * (place - Double(low))
            case .parametric(let p):
                return code >= p[4] ? pow(max(0, p[1] * code + p[2]), p[0]) + p[5] : p[3] * code + p[6]
            }
        }
    }

    /// One, or those of red, green and blue.
    let channels: [Curve]

    /// Nil: the profile has no such curves, or they are damaged.
    init?(_ profile: [UInt8], samples: Int) {
        let names = samples == 3 ? ["rTRC", "gTRC", "bTRC"] : ["kTRC"]
        var channels: [Curve] = []
        for name in names {
            guard let element = Self.element(name, in: profile), let curve = Self.curve(element) else { return nil }
            channels.append(curve)
        }
        self.channels = channels
    }

    /// The bytes of a tag by the profile's table (7.3).
    private static func element(_ name: String, in profile: [UInt8]) -> ArraySlice<UInt8>? {
        guard let count = number(profile[...], 128), count <= 1000 else { return nil }
        for tag in 0..<count {
            let entry = 132 + 12 * tag
            guard let offset = number(profile[...], entry + 4), let size = number(profile[...], entry + 8) else { return nil }
            guard Array(profile[entry..<entry + 4]) == Array(name.utf8) else { continue }
            return offset <= profile.count && size <= profile.count - offset ? profile[offset..<offset + size] : nil
        }
        return nil
    }

    private static func curve(_ element: ArraySlice<UInt8>) -> Curve? {
        let bytes = Array(element)
        switch String(decoding: bytes.prefix(4), as: UTF8.self) {
        case "curv":
            guard let count = number(bytes[...], 8), count <= 65_536, bytes.count >= 12 + 2 * count else { return nil }
            let values = (0..<count).map { Int(bytes[12 + 2 * $0]) << 8 | Int(bytes[13 + 2 * $0]) }
            switch count {
            case 0: return .gamma(1)
            // u8Fixed8Number.
            case 1: return values[0] > 0 ? .gamma(Double(values[0]) / 256) : nil
            default: return .table(values.map { Double($0) / 65535 })
            }
        case "para":
            guard bytes.count >= 12 else { return nil }
            let kind = Int(bytes[8]) << 8 | Int(bytes[9])
            let counts = [1, 3, 4, 5, 7]
            guard counts.indices.contains(kind) else { return nil }
            // s15Fixed16Numbers.
            let p = (0..<counts[kind]).compactMap { number(bytes[...], 12 + 4 * $0).map { Double(Int32(truncatingIfNeeded: $0)) / 65_536 } }
            guard p.count == counts[kind], p[0] > 0 else { return nil }
            switch kind {
            case 0: return .gamma(p[0])
            case 1: return p[1] == 0 ? nil : .parametric([p[0], p[1], p[2], 0, -p[2] / p[1], 0, 0])
            case 2: return p[1] == 0 ? nil : .parametric([p[0], p[1], p[2], 0, -p[2] / p[1], p[3], p[3]])
            case 3: return .parametric([p[0], p[1], p[2], p[3], p[4], 0, 0])
            default: return .parametric(p)
            }
        default: return nil
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int? {
        guard offset >= 0, offset + 4 <= bytes.count else { return nil }
        let start = bytes.startIndex + offset
        return bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
