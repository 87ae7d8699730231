/// A sheet that begins a new part of an item: its code is `PLATEN:VOLUME`, `PLATEN:CHAPTER` or `PLATEN:PART`, or one of these with a colon and a
/// name. `PART` is another word for `CHAPTER`, for items of one level.
struct PartSeparator: Sendable, Hashable {
    enum Level: Sendable, Hashable {
        case volume
        case chapter
    }

    let level: Level
    /// Nil: the next number.
    let name: String?

    /// Nil where the code is none of these.
    init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0] == "PLATEN", let level = Self.levels[String(parts[1])] else { return nil }
        let name = parts.count > 2 ? String(parts[2]) : ""
        guard name.count <= Self.longestName, !name.contains(where: \.isNewline) else { return nil }
        self.level = level
        self.name = name.isEmpty ? nil : name
    }

    private static let levels: [String: Level] = ["VOLUME": .volume, "CHAPTER": .chapter, "PART": .chapter]
    /// Characters: it becomes part of a file's name.
    private static let longestName = 60
}
