/// The bus and device number in a SANE name such as `epson2:libusb:001:005`. Both change at each replug.
struct USBAddress: Hashable {
    let bus: Int
    let device: Int

    /// Nil where the name holds no such address.
    init?(deviceName: String) {
        let parts = deviceName.split(separator: ":", omittingEmptySubsequences: false)
        guard let marker = parts.firstIndex(of: "libusb"), parts.count > marker + 2, let bus = Int(parts[marker + 1]),
            let device = Int(parts[marker + 2])
        else { return nil }
        self.bus = bus
        self.device = device
    }
}
