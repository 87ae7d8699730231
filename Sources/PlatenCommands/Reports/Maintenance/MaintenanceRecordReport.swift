import PlatenModel

/// Something that was done to a scanner.
struct MaintenanceRecordReport: Report {
    let payload: MaintenanceRecord
    var picture: String?

    var lines: [String] {
        var lines = Facts([
            "scanner": payload.scanner, "what": payload.kind.rawValue, "when": HumanFormat.time(payload.time), "who": payload.user,
            "remark": payload.remark, "target": payload.targetSerial, "temperature": payload.temperature.map { "\(OptionValue.plain($0)) °C" },
            "problem": payload.problem?.sentence,
            "driver": payload.calibration.map { effect in
                "\(effect.options.joined(separator: ", ")), \(HumanFormat.decimals(effect.seconds, 1)) s"
                    + (effect.neededAfter.map { $0 ? "; it still asks for one" : "; it asks for none any more" } ?? "")
            },
            "flat field": payload.flatField.map { field in
                (field.isNeeded ? "" : "not needed; ")
                    + "\(OptionValue.plain(field.resolution)) pixels an inch, \(field.samples == 3 ? "colour" : "grey"), \(field.depth) bits, \(field.rows) rows"
                    + (field.hasDark ? ", dark offset" : "") + (field.cells.map { ", \($0.across) × \($0.down) cells" } ?? "")
            },
            "of backs": payload.flatField?.back.map { back in
                (back.isNeeded ? "" : "not needed; ") + "\(back.rows) rows" + (back.hasDark ? ", dark offset" : "")
            },
        ]).lines
        lines += payload.findings.map { PlainText.oneLine($0) }
        if let conformance = payload.conformance { lines += [""] + ConformanceText.lines(conformance) }
        if let inspection = payload.inspection {
            lines += [""] + (payload.kind == .darkCheck ? Self.dark(inspection) : Self.figures(inspection, before: payload.before))
            if !inspection.isFeeder, payload.kind != .darkCheck { lines += [""] + Self.map(inspection) }
        }
        if let picture { lines.append(PlainText.oneLine("\(picture): picture of the look")) }
        return lines
    }

    private static func dark(_ inspection: BedInspection) -> [String] {
        let figures = inspection.darkFigures
        return Table(
            [.init("FIGURE"), .init("NOW", .right), .init("UNIT")],
            rows: FigureKind.allCases.compactMap { kind in
                figures[kind].map { [FigureFacts.of(kind).title, HumanFormat.decimals($0, FigureFacts.of(kind).digits), FigureFacts.of(kind).unit] }
            }
        ).lines
    }

    private static func figures(_ inspection: BedInspection, before: BedInspection?) -> [String] {
        let kinds = FigureKind.allCases.filter { inspection.figures[$0] != nil }
        func text(_ value: Double?, _ kind: FigureKind) -> String {
            value.map { HumanFormat.decimals($0, FigureFacts.of(kind).digits) } ?? ""
        }
        let columns: [Table.Column] = [.init("FIGURE"), .init("NOW", .right)] + (before == nil ? [] : [.init("BEFORE", .right)]) + [.init("UNIT")]
        return Table(
            columns,
            rows: kinds.map { kind in
                [FigureFacts.of(kind).title, text(inspection.figures[kind], kind)] + (before.map { [text($0.figures[kind], kind)] } ?? [])
                    + [FigureFacts.of(kind).unit]
            }
        ).lines
    }

    private static func map(_ inspection: BedInspection) -> [String] {
        guard !inspection.spots.isEmpty else { return ["No spot is on the glass."] }
        let counts = SpotClass.counts(of: inspection.spots)
        let sizes = SpotClass.allCases.compactMap { size in counts[size].map { "\($0) \(size.rawValue)" } }.joined(separator: ", ")
        let marks = inspection.spots.reversed().map { spot in
            (spot.x - inspection.area.x, spot.y - inspection.area.y, SpotClass(diameter: spot.diameter) == .fine ? "." as Character : "o")
        }
        let list = inspection.spots.prefix(10).map { spot in
            "  x \(HumanFormat.decimals(spot.x, 1)) mm, y \(HumanFormat.decimals(spot.y, 1)) mm: \(HumanFormat.decimals(spot.diameter, 2)) mm wide, "
                + (spot.length.map { "\(HumanFormat.decimals($0, 1)) mm long, " } ?? "") + "\(HumanFormat.decimals(spot.contrast * 100, 0)) % darker"
        }
        return ["\(HumanFormat.count(inspection.spots.count, "spot")) on the glass: \(sizes)."] + list
            + GlassMapDrawing.lines(marks, area: (inspection.area.width, inspection.area.height))
    }
}
