/// A stable name and what it is bound to.
public struct RememberedScanner: Codable, Sendable, Hashable {
    public var identity: String
    public var name: String
    public var scannerClass: ScannerClass
    /// As the driver said when it was last seen; empty where that is not known.
    public var vendor: String
    public var model: String

    public init(identity: String, name: String, scannerClass: ScannerClass, vendor: String = "", model: String = "") {
        self.identity = identity
        self.name = name
        self.scannerClass = scannerClass
        self.vendor = vendor
        self.model = model
    }
}
