import PlatenModel

/// Whole numbers.
enum NumberField {
    /// Degrees, with or without their sign.
    static func angle(_ text: String, within allowed: ClosedRange<Int>) throws(FieldFault) -> Int {
        let digits = text.hasSuffix("°") ? TextField.trimmed(text.dropLast()) : text
        guard let angle = whole(digits), allowed.contains(angle) else {
            throw FieldFault(.angleInvalid, allowed: "\(allowed.lowerBound) to \(allowed.upperBound) degrees")
        }
        return angle
    }

    static func count(_ text: String, atMost greatest: Int) throws(FieldFault) -> Int {
        guard let count = whole(text), (1...max(1, greatest)).contains(count) else {
            throw FieldFault(.countInvalid, allowed: "1 to \(greatest)")
        }
        return count
    }

    /// Digits only: a sign, or a point that some take for thousands and some for decimals, would leave doubt.
    private static func whole(_ text: String) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }
}
