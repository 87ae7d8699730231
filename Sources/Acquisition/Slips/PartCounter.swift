/// The part of an item that pages belong to, as separators moved it.
struct PartCounter: Sendable, Hashable {
    private var volume: String?
    private var chapter: String?
    private var volumes = 0
    private var chapters = 0

    /// Nil before the first separator. A chapter within a volume is `volume.chapter`.
    var part: String? {
        switch (volume, chapter) {
        case (nil, nil): nil
        case (let volume?, nil): volume
        case (nil, let chapter?): chapter
        case (let volume?, let chapter?): "\(volume).\(chapter)"
        }
    }

    mutating func take(_ separator: PartSeparator) {
        switch separator.level {
        case .volume:
            volumes += 1
            volume = separator.name ?? String(volumes)
            // Chapters are counted within their volume.
            chapter = nil
            chapters = 0
        case .chapter:
            chapters += 1
            chapter = separator.name ?? String(chapters)
        }
    }
}
