/// One device as a SANE driver listed it. Missing texts are empty.
public struct ReportedDevice: Codable, Sendable, Hashable {
    /// The name that `sane_open` takes.
    public var name: String
    public var vendor: String
    public var model: String
    /// The driver's word for the kind of device, such as `flatbed scanner` or `virtual device`.
    public var type: String

    public init(name: String, vendor: String, model: String, type: String) {
        self.name = name
        self.vendor = vendor
        self.model = model
        self.type = type
    }
}
