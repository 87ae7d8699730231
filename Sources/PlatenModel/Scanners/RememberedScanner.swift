/// A stable name and what it is bound to.
public struct RememberedScanner: Codable, Sendable, Hashable {
    public var identity: String
    public var name: String
    public var scannerClass: ScannerClass

    public init(identity: String, name: String, scannerClass: ScannerClass) {
        self.identity = identity
        self.name = name
        self.scannerClass = scannerClass
    }
}
