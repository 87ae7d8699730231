/// One function of a USB device, as its active configuration describes it (USB 2.0, section 9.6.5).
public struct USBInterface: Hashable, Sendable {
    /// bInterfaceNumber.
    public let number: UInt8
    /// bInterfaceClass; 7 is a printer, 8 mass storage, 255 the vendor's own.
    public let interfaceClass: UInt8
    /// bInterfaceSubClass.
    public let subclass: UInt8
    /// bInterfaceProtocol.
    public let protocolCode: UInt8
    /// The kernel driver bound to the interface, such as `usblp`. Nil: none, and libusb can claim it.
    public let kernelDriver: String?

    public init(number: UInt8, interfaceClass: UInt8, subclass: UInt8, protocolCode: UInt8, kernelDriver: String? = nil) {
        self.number = number
        self.interfaceClass = interfaceClass
        self.subclass = subclass
        self.protocolCode = protocolCode
        self.kernelDriver = kernelDriver
    }

    /// The class of interfaces that speak a maker's own language (USB-IF "Defined Class Codes"): most scanners.
    public static let vendorSpecific: UInt8 = 0xFF

    /// Whether the interface speaks IPP over USB ("USB Print Class IPP Protocol Specification" 1.0, section 4.1: class 7, subclass 1,
    /// protocol 4), which carries eSCL scanning as well.
    public var isIPPOverUSB: Bool { interfaceClass == 7 && subclass == 1 && protocolCode == 4 }
}
