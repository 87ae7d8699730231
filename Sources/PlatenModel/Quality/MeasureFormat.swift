/// Numbers of measures as people read them.
public enum MeasureFormat {
    /// With as many digits as say something, and the unit.
    public static func text(_ value: Double, of measure: Measure) -> String {
        switch measure.unit {
        case .fraction: rounded(value * 100, digits: 3) + " %"
        case .codes: rounded(value, digits: 2) + " codes"
        case .pixels: rounded(value, digits: 2) + " pixels"
        case .millimetres: rounded(value, digits: 1) + " mm"
        case .degrees: rounded(value, digits: 2) + "°"
        case .count: rounded(value, digits: 0)
        case .ratio: rounded(value, digits: 2) + " times"
        }
    }

    /// The middle of a place, in whole millimetres from the upper left corner.
    static func place(_ place: MeasuredPlace) -> String {
        let x = rounded(place.left + place.width / 2, digits: 0)
        let y = rounded(place.top + place.height / 2, digits: 0)
        return "x = \(x) mm, y = \(y) mm"
    }

    /// A place as a rectangle, in whole millimetres from the upper left corner.
    public static func extent(of place: MeasuredPlace) -> String {
        let (left, top) = (rounded(place.left, digits: 0), rounded(place.top, digits: 0))
        return "\(rounded(place.width, digits: 0)) × \(rounded(place.height, digits: 0)) mm from x = \(left) mm, y = \(top) mm"
    }

    private static func rounded(_ value: Double, digits: Int) -> String {
        var factor = 1.0
        for _ in 0..<digits { factor *= 10 }
        let rounded = (value * factor).rounded() / factor
        return OptionValue.plain(rounded == 0 ? 0 : rounded)
    }
}
