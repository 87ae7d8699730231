/// Which scanner a worker is to open.
public struct OpenScanner: Codable, Sendable, Hashable {
    /// The SANE device name of today.
    public var device: String
    /// The stable name, for problems.
    public var scanner: String

    public init(device: String, scanner: String) {
        self.device = device
        self.scanner = scanner
    }
}
