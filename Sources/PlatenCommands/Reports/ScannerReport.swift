import PlatenModel

/// One scanner with its options.
struct ScannerReport: Report {
    struct Payload: Encodable {
        var scanner: Scanner
        var options: [ScannerOption]
    }

    let payload: Payload

    init(_ scanner: Scanner, options: [ScannerOption]) {
        payload = Payload(scanner: scanner, options: options)
    }

    var lines: [String] {
        let scanner = payload.scanner
        let facts = Facts([
            "name": scanner.name, "class": scanner.scannerClass.rawValue, "state": scanner.state.rawValue,
            "reason": scanner.stateReason?.description, "cycle": scanner.cycle?.rawValue, "vendor": scanner.vendor, "model": scanner.model,
            "identity": scanner.identity, "SANE device": scanner.device,
        ])
        return facts.lines + (payload.options.isEmpty ? [] : [""] + OptionTable(payload.options).lines)
    }
}
