import PlatenModel

struct ProfileReport: Report {
    let payload: Profile

    var lines: [String] {
        var facts = Facts([
            "name": payload.name, "title": payload.title,
            "scanner classes": payload.classes.isEmpty ? "any" : payload.classes.map(\.rawValue).joined(separator: ", "),
            "source": payload.source?.rawValue ?? "as the scanner is set", "mode": payload.mode.rawValue, "depth": "\(payload.depth) bit",
            "resolution": "\(OptionValue.plain(payload.resolution)) dpi", "area": area,
            "nearest will do for": payload.nearest.isEmpty ? "nothing" : payload.nearest.map(\.rawValue).sorted().joined(separator: ", "),
            "compression": payload.compression.rawValue,
        ])
        if payload.wantedSource == .feederDuplex { facts.add("sides", payload.duplexOrder.rawValue) }
        if let length = payload.maximumLength { facts.add("longest sheet", "\(OptionValue.plain(length)) mm") }
        if let name = payload.iccProfile { facts.add("ICC profile", name) }
        if payload.rotation != .upright { facts.add("turned by", "\(payload.rotation.rawValue) degrees") }
        if let rotation = payload.backRotation { facts.add("backs turned by", "\(rotation.rawValue) degrees") }
        for (name, value) in payload.options.sorted(by: { $0.key < $1.key }) { facts.add("option \(name)", value.description) }
        return facts.lines
    }

    private var area: String {
        switch payload.area {
        case .maximum:
            "all that the scanner reaches"
        case .auto(let margin):
            "what lies on the bed, with \(OptionValue.plain(margin)) mm around it"
        case .rectangle(let x, let y, let width, let height):
            "\(OptionValue.plain(width)) × \(OptionValue.plain(height)) mm at \(OptionValue.plain(x)), \(OptionValue.plain(y)) mm"
                + (payload.areaTolerance > 0 ? ", ± \(OptionValue.plain(payload.areaTolerance)) mm" : "")
        }
    }
}
