import PlatenModel

extension ProfileReader {
    /// A word of ``PaperSize``, or a rectangle with width and height at least.
    static func area(_ value: ValueReader) -> ScanArea? {
        guard case .group = value.node.content else { return value.choice(among: PaperSize.areas) }
        guard let area = value.group(AreaKey.self) else { return nil }
        for key in [AreaKey.width, .height] where area[key] == nil {
            area.log.note(at: area.place, "the area lacks its \(key.rawValue)", hint: "Write \(key.rawValue): and a length such as 210 mm.")
        }
        let x = area[.x].map { $0.quantity(.length, ProfileLimits.position) } ?? 0
        let y = area[.y].map { $0.quantity(.length, ProfileLimits.position) } ?? 0
        let width = area[.width]?.quantity(.length, ProfileLimits.extent)
        let height = area[.height]?.quantity(.length, ProfileLimits.extent)
        guard let x, let y, let width, let height else { return nil }
        return .rectangle(x: x, y: y, width: width, height: height)
    }
}
