extension ScannerConfiguration {
    /// Reads the scanner's files. Fails with the file, the line and what is allowed there.
    init(folder: ScannerFolder) throws(WorldMistake) {
        let path = folder.path(.configuration)
        serial = folder.name
        faults = try FaultList(onceFile: folder.path(.faults))
        guard let text = try SmallFile.text(of: path) else { throw WorldMistake(path, "is missing") }
        var seen: Set<ConfigurationKey> = []
        for line in try KeyValueLine.lines(of: text, path: path) {
            guard let key = ConfigurationKey(rawValue: line.key) else {
                let keys = ConfigurationKey.allCases.map(\.rawValue).joined(separator: ", ")
                throw WorldMistake(path, line: line.number, "unknown key \"\(line.key)\"; there are \(keys)")
            }
            guard key == .fault || seen.insert(key).inserted else {
                throw WorldMistake(path, line: line.number, "\"\(line.key)\" stands a second time")
            }
            do {
                try apply(key, line.value, folder)
            } catch {
                throw WorldMistake(path, line: line.number, "\(line.key): \(error.reason)")
            }
        }
    }

    private mutating func apply(_ key: ConfigurationKey, _ text: String, _ folder: ScannerFolder) throws(ValueMistake) {
        guard !text.isEmpty else { throw ValueMistake("needs a value") }
        switch key {
        case .scannerClass:
            let names = ScannerKind.allCases.map(\.rawValue).joined(separator: ", ")
            guard let known = ScannerKind(rawValue: text) else { throw ValueMistake("\"\(text)\" is none of \(names)") }
            kind = known
        case .vendor: vendor = text
        case .model: model = text
        case .serial: serial = text
        case .bedWidth: bedWidth = try Self.number(text, 10...2000)
        case .bedHeight: bedHeight = try Self.number(text, 10...2000)
        case .pace: pace = try Self.whole(text, 0...1_000_000_000_000)
        case .readLimit: readLimit = try Self.whole(text, 0...1_000_000_000)
        case .linePadding: linePadding = try Self.whole(text, 0...4096)
        case .warmUp: warmUp = try Self.number(text, 0...3600)
        case .noise: noise = try Self.number(text, 0...64)
        case .gainVariation: gainVariation = try Self.number(text, 0...30)
        case .offset: offset = try Self.number(text, -64...64)
        case .page:
            guard text == "generated" || text == "none" else { throw ValueMistake("\"\(text)\" is neither generated nor none") }
            hasGeneratedPage = text == "generated"
        case .seed:
            guard let value = UInt64(text) else { throw ValueMistake("\"\(text)\" is not a whole number from 0 to 2^64 - 1") }
            seed = value
        case .document: document = text.hasPrefix("/") ? text : "\(folder.path)/\(text)"
        case .documentX: documentX = try Self.number(text, -2000...2000)
        case .documentY: documentY = try Self.number(text, -2000...2000)
        case .pageWidth: pageWidth = try Self.number(text, 10...2000)
        case .pageHeight: pageHeight = try Self.number(text, 10...2000)
        case .fault: faults.always.append(try Fault(text))
        }
    }

    private static func number(_ text: String, _ range: ClosedRange<Double>) throws(ValueMistake) -> Double {
        guard let value = Double(text), range.contains(value) else {
            throw ValueMistake("\"\(text)\" is not a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    private static func whole(_ text: String, _ range: ClosedRange<Int>) throws(ValueMistake) -> Int {
        guard let value = Int(text), range.contains(value) else {
            throw ValueMistake("\"\(text)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }
}
