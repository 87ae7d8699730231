/// A device's name in which `*` stands for any characters, none included.
struct NamePattern: Hashable, Sendable {
    /// What must follow one another, with anything between.
    private let parts: [[UInt8]]

    init(_ pattern: String) {
        parts = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }

    func matches(_ name: String) -> Bool {
        let name = Array(name.utf8)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return parts.first == name }
        guard name.count >= first.count + last.count, name.starts(with: first), name.suffix(last.count).elementsEqual(last) else { return false }
        var rest = name[first.count..<(name.count - last.count)]
        // The leftmost place for each part leaves the most room for those that follow.
        for part in parts.dropFirst().dropLast() {
            guard let start = Self.position(of: part, in: rest) else { return false }
            rest = rest[(start + part.count)...]
        }
        return true
    }

    private static func position(of part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        text.indices.first { text[$0...].starts(with: part) } ?? (part.isEmpty ? text.startIndex : nil)
    }
}
