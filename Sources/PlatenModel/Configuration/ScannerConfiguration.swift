/// What the administrator says of one scanner, or of several alike.
public struct ScannerConfiguration: Sendable, Hashable {
    /// A SANE device name or an identity; `*` stands for any characters.
    public var match: String
    /// The stable name. Nil: one made of the class and a number.
    public var name: String?
    /// Nil: as the device reports.
    public var scannerClass: ScannerClass?
    /// The scanner is listed but never opened.
    public var disabled: Bool
    /// Nil: as the station's policy says.
    public var buttons: ButtonPolicy?
    /// What reading a button of this scanner tells. Nil: as its driver's table has it.
    public var sensors: SensorSemantics?
    /// The driver that is used where several reach this scanner. Nil: by Platen's own order.
    public var driver: String?
    /// Whether a scanner whose driver had to be killed may be reset over USB, once, before a person is asked.
    public var usbReset: Bool

    public init(
        match: String, name: String? = nil, scannerClass: ScannerClass? = nil, disabled: Bool = false, buttons: ButtonPolicy? = nil,
        sensors: SensorSemantics? = nil, driver: String? = nil, usbReset: Bool = false
    ) {
        self.match = match
        self.name = name
        self.scannerClass = scannerClass
        self.disabled = disabled
        self.buttons = buttons
        self.sensors = sensors
        self.driver = driver
        self.usbReset = usbReset
    }

    /// Whether this entry speaks of a scanner with this SANE device name and identity.
    public func matches(device: String, identity: String) -> Bool {
        let pattern = WildcardPattern(match)
        return pattern.matches(device) || pattern.matches(identity)
    }
}
