/// Vendor and product number of a USB device: the model, not the single device.
public struct USBProductID: Hashable, Sendable, CustomStringConvertible {
    public let vendor: UInt16
    public let product: UInt16

    public init(vendor: UInt16, product: UInt16) {
        self.vendor = vendor
        self.product = product
    }

    /// Reads `04b8:0142`, as lsusb(8) prints it: one to four hexadecimal digits each. Nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let vendor = NumberText.hexadecimal(parts[0]), let product = NumberText.hexadecimal(parts[1]),
            parts.allSatisfy({ $0.count <= 4 })
        else { return nil }
        self.init(vendor: vendor, product: product)
    }

    /// Four lower-case hexadecimal digits each: `04b8:0142`.
    public var description: String { "\(NumberText.fourDigits(vendor)):\(NumberText.fourDigits(product))" }
}
