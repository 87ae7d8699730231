import PlatenModel

extension ProfileReader {
    /// A word of ``PaperSize``, a margin around what is found by sight, or a rectangle with width and height at least.
    static func area(_ value: ValueReader) -> ScanArea? {
        guard case .group = value.node.content else { return value.choice(among: PaperSize.areas) }
        if let entries = value.entries(), entries.map(\.key) == [SightKey.margin.rawValue] {
            return value.group(SightKey.self)?[.margin]?.quantity(.length, ProfileLimits.areaTolerance).map { .auto(margin: $0) }
        }
        return rectangle(value, "the area").map { .rectangle(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
    }

    /// Rectangles of the exposure that become images of their own.
    static func clips(_ value: ValueReader) -> [ClipFrame]? {
        guard let clips = value.list({ rectangle($0, "a clip") }) else { return nil }
        guard clips.count <= ProfileLimits.clips else {
            value.log.note(at: value.node.place, "there are \(clips.count) clips", hint: "Write at most \(ProfileLimits.clips).")
            return nil
        }
        return clips
    }

    private static func rectangle(_ value: ValueReader, _ name: String) -> ClipFrame? {
        guard let area = value.group(AreaKey.self) else { return nil }
        for key in [AreaKey.width, .height] where area[key] == nil {
            area.log.note(at: area.place, "\(name) lacks its \(key.rawValue)", hint: "Write \(key.rawValue): and a length such as 210 mm.")
        }
        let x = area[.x].map { $0.quantity(.length, ProfileLimits.position) } ?? 0
        let y = area[.y].map { $0.quantity(.length, ProfileLimits.position) } ?? 0
        let width = area[.width]?.quantity(.length, ProfileLimits.extent)
        let height = area[.height]?.quantity(.length, ProfileLimits.extent)
        guard let x, let y, let width, let height else { return nil }
        return ClipFrame(x: x, y: y, width: width, height: height)
    }
}
