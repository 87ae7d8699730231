/// What may be done with an option (SANE Standard 1.06, section 4.2.9.5), each capability by its name in JSON.
public struct OptionCapabilities: Codable, Sendable, Hashable {
    /// The option means something with the other options as they are.
    public var active: Bool
    /// A program may set it.
    public var settable: Bool
    /// A program may read it.
    public var readable: Bool
    /// Only a person can set it, at the device.
    public var hardwareSelectable: Bool
    public var advanced: Bool
    /// The driver computes what the device cannot do.
    public var emulated: Bool
    /// The driver can choose a value by itself.
    public var automatic: Bool

    public init(
        active: Bool, settable: Bool, readable: Bool, hardwareSelectable: Bool = false, advanced: Bool = false,
        emulated: Bool = false, automatic: Bool = false
    ) {
        self.active = active
        self.settable = settable
        self.readable = readable
        self.hardwareSelectable = hardwareSelectable
        self.advanced = advanced
        self.emulated = emulated
        self.automatic = automatic
    }
}
