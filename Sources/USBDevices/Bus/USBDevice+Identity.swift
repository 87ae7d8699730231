extension USBDevice {
    /// What the device is recognised by after a replug: `usb:04b8:0142:SERIAL` where its serial number can be trusted, else
    /// `usb:04b8:0142:port-1-2.3`.
    ///
    /// A few models (fi-4860, fi-4750) answer with random serial numbers: no single reading can tell.
    public var identity: String {
        if let serial, SerialNumber.isTrustworthy(serial) { return "usb:\(model):\(serial)" }
        return "usb:\(model):port-\(port)"
    }
}
