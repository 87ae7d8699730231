/// Numbers as files of SANE and of the kernel write them.
enum NumberText {
    /// A number as strtol(3) with base 0 reads it, which is how libsane reads its files: `0x04b8`, `1208`, octal after a leading 0. Nil where
    /// the word is not a number from 0 to 65535 as a whole.
    static func identifier(_ word: some StringProtocol) -> UInt16? {
        if word.hasPrefix("0x") || word.hasPrefix("0X") { return hexadecimal(word.dropFirst(2)) }
        if word.hasPrefix("0"), word.count > 1 { return digits(word.dropFirst(), radix: 8) }
        return digits(word, radix: 10)
    }

    /// Hexadecimal digits without a prefix.
    static func hexadecimal(_ word: some StringProtocol) -> UInt16? { digits(word, radix: 16) }

    /// Four lower-case hexadecimal digits.
    static func fourDigits(_ number: UInt16) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Three decimal digits, as in the names of device nodes.
    static func threeDigits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    private static func digits(_ word: some StringProtocol, radix: Int) -> UInt16? {
        // The initialiser would also take a sign.
        guard let first = word.first, first != "+", first != "-" else { return nil }
        return UInt16(word, radix: radix)
    }
}
