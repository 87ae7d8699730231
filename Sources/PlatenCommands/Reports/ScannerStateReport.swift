import PlatenModel

/// One scanner as the API tells it, without its options.
struct ScannerStateReport: Report {
    let payload: Scanner

    var lines: [String] { ScannerReport(payload, options: []).lines }
}
