/// Which scanner a worker is to open.
public struct OpenScanner: Codable, Sendable, Hashable {
    /// The SANE device name of today.
    public var device: String
    /// The stable name, for problems.
    public var scanner: String
    /// How long a scanner that is busy, cold or not yet accessible is waited for.
    public var patience: ScannerPatience
    /// Where its driver keeps its calibration, where it has an option for that. Nil: where it likes.
    public var calibrationFile: String?

    public init(device: String, scanner: String, patience: ScannerPatience = ScannerPatience(), calibrationFile: String? = nil) {
        self.device = device
        self.scanner = scanner
        self.patience = patience
        self.calibrationFile = calibrationFile
    }
}
