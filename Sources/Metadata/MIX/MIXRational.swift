extension MIX {
    /// A number as a fraction, in lowest terms.
    struct Rational: Encodable, Sendable, Hashable {
        let numerator: Int
        let denominator: Int

        /// Decimal places that are kept: drivers tell resolutions as SANE's fixed point, whose step is 1/65536.
        private static let greatestDenominator = 100_000
        /// Larger values are no resolution.
        private static let greatestValue = 1_000_000.0

        /// Nil where the value is no positive number of an acceptable size.
        init?(_ value: Double) {
            guard value.isFinite, value > 0, value <= Self.greatestValue else { return nil }
            let scaled = Int((value * Double(Self.greatestDenominator)).rounded())
            guard scaled > 0 else { return nil }
            let divisor = Self.greatestCommonDivisor(scaled, Self.greatestDenominator)
            numerator = scaled / divisor
            denominator = Self.greatestDenominator / divisor
        }

        private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
            second == 0 ? first : greatestCommonDivisor(second, first % second)
        }

        enum CodingKeys: String, CodingKey {
            case numerator = "mix:numerator"
            case denominator = "mix:denominator"
        }
    }
}
