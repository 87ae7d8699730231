/// The TCP port of the loopback on which `ipp-usb` serves one USB device as if it were on the network.
public struct IPPUSBPort: Hashable, Sendable {
    public let number: UInt16

    public init(_ number: UInt16) {
        self.number = number
    }

    /// Where `ipp-usb` keeps what it remembers of each device (ipp-usb(8), "FILES").
    public static let defaultStateFolder = "/var/ipp-usb/dev"
}
