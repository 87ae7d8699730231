import PlatenModel

/// What lies on a scanner's bed.
struct PreviewReport: Report {
    let payload: ScannerPreview
    let file: String?

    var lines: [String] {
        [payload.sentence]
            + payload.sheets.enumerated().map { index, sheet in
                func number(_ value: Double) -> String { OptionValue.plain(value.rounded()) }
                return "  \(index + 1)  \(number(sheet.width)) × \(number(sheet.height)) mm at x = \(number(sheet.x)) mm, y = \(number(sheet.y)) mm"
            } + [file.map { PlainText.oneLine("\($0): preview") }].compactMap(\.self)
    }
}
