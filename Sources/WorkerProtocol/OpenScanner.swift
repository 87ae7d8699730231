/// Which scanner a worker is to open.
public struct OpenScanner: Codable, Sendable, Hashable {
    /// The SANE device name of today.
    public var device: String
    /// The stable name, for problems.
    public var scanner: String
    /// How long a scanner that is busy, cold or not yet accessible is waited for.
    public var patience: ScannerPatience

    public init(device: String, scanner: String, patience: ScannerPatience = ScannerPatience()) {
        self.device = device
        self.scanner = scanner
        self.patience = patience
    }
}
