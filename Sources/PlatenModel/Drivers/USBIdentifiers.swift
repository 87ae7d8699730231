/// What a USB device says of itself in its descriptors.
public struct USBIdentifiers: Sendable, Hashable {
    /// Four hexadecimal digits in lower case, as sysfs has them.
    public let vendor: String
    /// Four hexadecimal digits in lower case, as sysfs has them.
    public let product: String
    /// Nil where the device has none.
    public let serial: String?

    /// Nil where vendor or product are not four hexadecimal digits. An empty serial number is none.
    public init?(vendor: String, product: String, serial: String?) {
        guard Self.isNumber(vendor), Self.isNumber(product) else { return nil }
        self.vendor = vendor.lowercased()
        self.product = product.lowercased()
        self.serial = serial.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
    }
}
