/// Which USB device a scanner is.
struct USBIdentity: Equatable {
    var vendor: UInt16?
    var product: UInt16?
    /// Nil: any.
    var serial: String?
    /// The device's name in sysfs, such as `1-2`; nil: any.
    var port: String?

    var isGiven: Bool { vendor != nil }

    /// What is wrong with these keys together.
    var mistake: String? {
        if (vendor == nil) != (product == nil) { return "usb-vendor and usb-product stand together or not at all" }
        return vendor == nil && (serial != nil || port != nil) ? "usb-serial and usb-port need usb-vendor and usb-product" : nil
    }
}
