/// A pedal, or any device with keys, that triggers scans.
public struct InputDeviceConfiguration: Sendable, Hashable {
    /// The name by which the trigger table speaks of it.
    public var name: String
    /// USB vendor and product in hexadecimal, such as `0c45:7403`. Nil: of any.
    public var identifier: String?
    /// The device's own name; `*` stands for any characters. Nil: any.
    public var match: String?
    /// Whether nobody else gets its keys.
    public var grab: Bool

    public init(name: String, identifier: String? = nil, match: String? = nil, grab: Bool = true) {
        self.name = name
        self.identifier = identifier
        self.match = match
        self.grab = grab
    }
}
