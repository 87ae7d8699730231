import PlatenModel

struct CaptureReport: Report {
    let payload: Capture
    var quality: CaptureQuality?

    var lines: [String] {
        var facts = Facts([
            "capture": payload.id.rawValue, "job": payload.jobName, "page": String(payload.sequence), "cycle": payload.cycle.rawValue,
            "acquired": HumanFormat.time(payload.acquired), "scanner": "\(payload.scanner) (\(payload.vendor) \(payload.model))",
            "profile": payload.profile, "image": image, "resolution": resolution, "file": payload.file,
            "size": "\(HumanFormat.bytes(payload.size)) (\(payload.size) bytes)", "SHA-256": payload.sha256,
            "SHA-256 of rows": payload.rowsSHA256,
        ])
        if let numbers = payload.printedNumbers { facts.add("page numbers", PrintedNumbersText(numbers).description) }
        for warning in payload.warnings { facts.add("warning", warning.sentence) }
        for option in payload.options {
            let difference = option.requested == option.effective ? "" : " (asked for \(option.requested))"
            facts.add("option \(option.name)", "\(option.effective)\(difference)")
        }
        let table = quality.map { QualityTable($0).lines } ?? []
        return facts.lines + (table.isEmpty ? [] : [""] + table)
    }

    private var image: String {
        let geometry = payload.geometry
        let kind = geometry.samples == 1 ? (geometry.depth == 1 ? "lineart" : "grey") : "colour"
        return "\(geometry.width) × \(geometry.height) pixels, \(kind), \(geometry.depth) bit a sample"
    }

    private var resolution: String {
        switch (payload.geometry.resolutionX, payload.geometry.resolutionY) {
        case (let x?, let y?) where x == y: "\(OptionValue.plain(x)) dpi"
        case (let x?, let y?): "\(OptionValue.plain(x)) × \(OptionValue.plain(y)) dpi"
        default: "not told by the scanner"
        }
    }
}
