/// The USB devices that a driver's own configuration file names, such as `usb 0x04c5 0x1041`.
struct DriverConfiguration: Hashable, Sendable {
    private var products: Set<USBProductID> = []
    /// Vendors of which every product is named.
    private var wholeVendors: Set<UInt16> = []

    /// A bare `usb` line asks the driver to look for the devices that it knows by itself, and names none.
    init(_ text: String) {
        for line in ConfigurationText.lines(text) {
            let words = ConfigurationText.words(line)
            // plustek and u12 write `[usb]`.
            guard words.count > 1, words[0] == "usb" || words[0] == "[usb]", let vendor = NumberText.identifier(words[1]) else { continue }
            if words.count > 2, let product = NumberText.identifier(words[2]) {
                products.insert(USBProductID(vendor: vendor, product: product))
            } else {
                wholeVendors.insert(vendor)
            }
        }
    }

    func names(_ model: USBProductID) -> Bool { products.contains(model) || wholeVendors.contains(model.vendor) }

    func names(vendor: UInt16) -> Bool { wholeVendors.contains(vendor) || products.contains { $0.vendor == vendor } }
}
