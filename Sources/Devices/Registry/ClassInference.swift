import PlatenModel

/// What class a scanner is, from the driver's word for it and from what it reports.
enum ClassInference {
    /// Beds wider than this are large-format: A3 is 297 mm wide, and no flatbed or feeder that SANE drives passes 12.2 inches by much.
    static let largeFormatWidth = 420.0

    /// `options` is empty where the scanner could not be asked.
    static func scannerClass(of device: ReportedDevice, options: [ScannerOption]) -> ScannerClass {
        let words = "\(device.type) \(device.model)".lowercased()
        if words.contains("overhead") || words.contains("book") { return .overhead }
        if words.contains("film") || words.contains("slide") { return .film }
        if let width = width(in: options), width > largeFormatWidth { return .largeFormat }
        if words.contains("sheetfed") || words.contains("sheet-fed") || words.contains("sheet feed") { return .sheetFed }
        if let sources = sources(in: options), !sources.isEmpty, !sources.contains(where: isBed) { return .sheetFed }
        return .flatbed
    }

    /// The reach along a row in millimetres.
    private static func width(in options: [ScannerOption]) -> Double? {
        guard let option = options.first(where: { $0.name == "br-x" && $0.unit == .millimetre }),
            case .range(_, let maximum, _) = option.constraint
        else { return nil }
        return maximum
    }

    private static func sources(in options: [ScannerOption]) -> [String]? {
        guard let option = options.first(where: { $0.name == "source" }), case .texts(let sources) = option.constraint else { return nil }
        return sources
    }

    private static func isBed(_ source: String) -> Bool {
        let source = source.lowercased()
        return ["flatbed", "platen", "normal", "table", "fb", "transp"].contains { source.contains($0) }
    }
}
