/// By what images of one page are recognised, however they are laid: 255 bits, of which few differ between two images of one page.
public struct PageHash: Sendable, Hashable {
    /// Bits that may differ between two images of one page: 16 % of all. Measured on generated pages, those of others differ in a quarter and more.
    public static let threshold = 41

    private let words: [UInt64]

    /// - Parameter words: 256 bits, the first of which is not used.
    public init(words: [UInt64]) {
        self.words = words
    }

    /// From 64 hexadecimal digits; nil where it is something else.
    public init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var words: [UInt64] = []
        for start in stride(from: 0, to: 64, by: 16) {
            guard let word = UInt64(String(decoding: digits[start..<start + 16], as: UTF8.self), radix: 16) else { return nil }
            words.append(word)
        }
        self.words = words
    }

    public var text: String {
        words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Bits that differ, 0 to 255.
    public func distance(to other: PageHash) -> Int {
        zip(words, other.words).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
    }

    public func isLike(_ other: PageHash) -> Bool { distance(to: other) <= Self.threshold }
}
