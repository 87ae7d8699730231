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
            "name": scanner.name, "class": scanner.scannerClass.rawValue,
            "state": "\(scanner.state.rawValue) since \(HumanFormat.time(scanner.stateSince))", "reason": scanner.stateReason?.sentence,
            "what to do": scanner.stateReason?.next, "cycle": scanner.cycle?.rawValue, "buttons": Self.words(for: scanner.buttons),
            "vendor": scanner.vendor, "model": scanner.model, "identity": scanner.identity, "SANE device": scanner.device,
            "also reached by": scanner.alternatives.joined(separator: ", "),
        ])
        return facts.lines + (payload.options.isEmpty ? [] : [""] + OptionTable(payload.options).lines)
    }

    private static func words(for buttons: ButtonState) -> String? {
        switch buttons {
        case .none: nil
        case .off: "buttons are off: no cycle waits for a trigger"
        case .watched: "pressing one is noticed"
        }
    }
}
