/// A text in which `*` stands for any characters, none included. Letters match in their own case only.
public struct WildcardPattern: Sendable, Hashable {
    private let pattern: [UInt8]

    public init(_ pattern: String) {
        self.pattern = Array(pattern.utf8)
    }

    /// Whether the whole text matches, in time proportional to the product of both lengths at worst.
    public func matches(_ text: String) -> Bool {
        let text = Array(text.utf8)
        var position = 0
        var patternPosition = 0
        // Where the last star stood and what it had swallowed: the only place to which the search ever returns.
        var star: (pattern: Int, text: Int)?
        while position < text.count {
            if patternPosition < pattern.count, pattern[patternPosition] == UInt8(ascii: "*") {
                star = (patternPosition, position)
                patternPosition += 1
            } else if patternPosition < pattern.count, pattern[patternPosition] == text[position] {
                position += 1
                patternPosition += 1
            } else if let last = star {
                position = last.text + 1
                star = (last.pattern, position)
                patternPosition = last.pattern + 1
            } else {
                return false
            }
        }
        return pattern[patternPosition...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
