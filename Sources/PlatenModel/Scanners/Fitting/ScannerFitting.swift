/// How well one scanner fits a document type and an item.
public struct ScannerFitting: Codable, Sendable, Hashable {
    /// The stable name.
    public var scanner: String
    public var scannerClass: ScannerClass
    public var verdict: FitVerdict
    /// 100 less what each reason takes off; it may be below 0. Scores of one answer may be compared, no others.
    public var score: Int
    /// What takes most off first. Empty: nothing at all speaks against it.
    public var reasons: [FitReason]

    public init(scanner: String, scannerClass: ScannerClass, verdict: FitVerdict, score: Int, reasons: [FitReason]) {
        self.scanner = scanner
        self.scannerClass = scannerClass
        self.verdict = verdict
        self.score = score
        self.reasons = reasons
    }

    enum CodingKeys: String, CodingKey {
        case scanner, verdict, score, reasons
        case scannerClass = "class"
    }
}
