/// A number with zeros in front, so that names sort as numbers do.
enum PaddedNumber {
    static func of(_ number: Int, digits: Int) -> String {
        padded(String(number), to: digits)
    }

    static func hexadecimal(_ number: UInt32, digits: Int) -> String {
        padded(String(number, radix: 16, uppercase: true), to: digits)
    }

    private static func padded(_ text: String, to digits: Int) -> String {
        String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
