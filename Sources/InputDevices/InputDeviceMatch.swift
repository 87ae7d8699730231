import PlatenModel

/// Which input devices are watched, and how.
public struct InputDeviceMatch: Hashable, Sendable {
    /// What events call the device, such as `pedal`.
    public let name: String
    /// Whether the device's keys are taken from everyone else, so that a pedal does not type into a terminal.
    public let grab: Bool

    private let vendor: UInt16?
    private let product: UInt16?
    private let pattern: WildcardPattern?

    /// - Parameters:
    ///   - name: what events call the device.
    ///   - identifier: vendor and product in hexadecimal, such as `0c45:7403`, as lsusb(8) prints them. Nil: any.
    ///   - deviceName: the name that the device reports (`/sys/class/input/event*/device/name`); `*` stands for any characters. Nil: any.
    ///   - grab: whether to take the device's keys from everyone else.
    public init(name: String, identifier: String?, deviceName: String? = nil, grab: Bool = true) throws(InputDeviceMatchFailure) {
        guard identifier != nil || deviceName != nil else { throw .matchesEverything(name: name) }
        if let identifier {
            guard let (vendor, product) = Self.numbers(identifier) else { throw .badIdentifier(name: name, identifier: identifier) }
            self.vendor = vendor
            self.product = product
        } else {
            vendor = nil
            product = nil
        }
        self.name = name
        self.grab = grab
        pattern = deviceName.map(WildcardPattern.init)
    }

    func matches(_ device: InputDeviceDescription) -> Bool {
        (vendor == nil || vendor == device.vendor) && (product == nil || product == device.product) && pattern?.matches(device.name) != false
    }

    private static func numbers(_ identifier: String) -> (vendor: UInt16, product: UInt16)? {
        let parts = identifier.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isHexDigit) }),
            let vendor = UInt16(parts[0], radix: 16), let product = UInt16(parts[1], radix: 16)
        else { return nil }
        return (vendor, product)
    }
}
