import FoundationEssentials

/// A configured or discovered device under its stable name, however SANE calls it today.
public struct Scanner: Codable, Sendable, Hashable {
    /// The stable name, such as `flatbed-1`.
    public var name: String
    public var scannerClass: ScannerClass
    /// What the name is bound to: USB vendor:product:serial, a network address, or the driver's own name where nothing better is known.
    public var identity: String
    /// The SANE device name of today, such as `epson2:libusb:001:005`. Never an identity.
    public var device: String
    public var vendor: String
    public var model: String
    public var state: ScannerState
    /// Why the scanner is in this state, where that is not plain from the state alone.
    public var stateReason: Problem?
    /// Since when it is in this state.
    public var stateSince: Date
    /// Device names by which other drivers reach the same machine. They are not used as long as `device` works.
    public var alternatives: [String]
    public var buttons: ButtonState
    /// The cycle that holds the scanner.
    public var cycle: Identifier<Cycle>?

    /// The SANE driver: the part of the device name before the first colon.
    public var driver: String { String(device.prefix { $0 != ":" }) }

    public init(
        name: String, scannerClass: ScannerClass, identity: String, device: String, vendor: String, model: String,
        state: ScannerState, stateReason: Problem? = nil, stateSince: Date = Date(), alternatives: [String] = [], buttons: ButtonState = .none,
        cycle: Identifier<Cycle>? = nil
    ) {
        self.name = name
        self.scannerClass = scannerClass
        self.identity = identity
        self.device = device
        self.vendor = vendor
        self.model = model
        self.state = state
        self.stateReason = stateReason
        self.stateSince = stateSince
        self.alternatives = alternatives
        self.buttons = buttons
        self.cycle = cycle
    }

    enum CodingKeys: String, CodingKey {
        case name, identity, device, vendor, model, state, stateReason, stateSince, alternatives, buttons, cycle
        case scannerClass = "class"
    }
}
