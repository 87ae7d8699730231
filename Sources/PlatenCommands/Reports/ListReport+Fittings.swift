import PlatenModel

extension ListReport<ScannerFitting> {
    static func fittings(_ page: Page<ScannerFitting>) -> Self {
        Self(
            payload: page, columns: [.init("SCANNER"), .init("CLASS"), .init("VERDICT"), .init("WHY")],
            row: { fitting in
                [fitting.scanner, fitting.scannerClass.rawValue, word(fitting.verdict), fitting.reasons.map(\.sentence).joined(separator: " ")]
            },
            emptySentence: "No scanner is known. Connect one, then: platenctl scanners refresh")
    }

    private static func word(_ verdict: FitVerdict) -> String {
        switch verdict {
        case .fits: "fits"
        case .fitsWithRemarks: "fits, with remarks"
        case .unknown: "not known"
        case .doesNotFit: "does not fit"
        }
    }
}
