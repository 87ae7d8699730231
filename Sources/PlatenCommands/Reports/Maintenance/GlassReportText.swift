import PlatenModel

/// What is known of a glass.
struct GlassReportText: Report {
    let payload: GlassReport

    var lines: [String] {
        var lines = Facts([
            "scanner": payload.scanner, "images": String(payload.images),
            "last cleaned": payload.lastCleaned.map { HumanFormat.time($0) } ?? "not yet",
            "last look": payload.lastCheck.map { HumanFormat.time($0.time) },
        ]).lines
        guard !payload.spots.isEmpty else { return lines + ["", "No spot on the glass is proven."] }
        lines.append("")
        lines +=
            Table(
                [
                    .init("SPOT", .right), .init("STATE"), .init("X MM", .right), .init("Y MM", .right), .init("WIDE MM", .right),
                    .init("LONG MM", .right), .init("CONTRAST", .right),
                    .init("SEEN", .right), .init("FIRST"), .init("LAST"), .init("SURE", .right),
                ],
                rows: payload.spots.map { spot in
                    [
                        String(spot.number), spot.state.rawValue, HumanFormat.decimals(spot.x, 1), HumanFormat.decimals(spot.y, 1),
                        HumanFormat.decimals(spot.diameter, 2), spot.length.map { HumanFormat.decimals($0, 1) } ?? "",
                        HumanFormat.decimals(spot.contrast * 100, 0) + (spot.isLight ? " % lighter" : " % darker"),
                        "\(spot.hits) of \(spot.hits + spot.misses)", HumanFormat.time(spot.firstSeen), HumanFormat.time(spot.lastSeen),
                        // A likelihood ratio: ten to the power of it, to one.
                        "10^\(Int(max(0, spot.confidence)))",
                    ]
                }
            ).lines
        let area = payload.lastCheck?.inspection?.area
        let reach = (
            width: area?.width ?? max(210, payload.spots.map(\.x).max() ?? 0), height: area?.height ?? max(297, payload.spots.map(\.y).max() ?? 0)
        )
        let marks = payload.spots.reversed().map { spot in
            let character: Character =
                switch spot.state {
                case .confirmed: "o"
                case .cleaned: "?"
                case .defect: "x"
                case .suspected: "."
                }
            return (spot.x, spot.y, character)
        }
        return lines + [""] + GlassMapDrawing.lines(marks, area: reach) + ["o dirt   x scratch   ? cleaned, to be seen   . suspected"]
    }
}
