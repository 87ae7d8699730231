extension SaneDeviceName {
    /// The identity by what the name alone holds; see ``stableIdentity(model:)``.
    public var stableIdentity: String { stableIdentity(model: nil) }

    /// What the device is recognised by after a restart: nothing in it changes from start to start, as bus addresses and airscan's numbers do.
    ///
    /// `usb:04a9:1912:123456` where the name has USB numbers and serial number, as sysfs would tell them; `serial:MODEL:SERIAL`;
    /// `network:HOST:MODEL`; `network-name:NAME`. A name with nothing but a bus address leaves driver and model, which two scanners of one
    /// model share: ask sysfs for those. Devices of another machine have `net:HOST:` in front.
    ///
    /// - Parameter model: the model that the driver reports, for names without one.
    public func stableIdentity(model reported: String?) -> String {
        guard let remoteHost else { return localIdentity(reported) }
        return "net:\(remoteHost):\(localIdentity(reported))"
    }

    private func localIdentity(_ reported: String?) -> String {
        let model = model ?? announcedName ?? reported ?? ""
        if let usbIdentifiers {
            let last = usbIdentifiers.serial ?? model
            return Self.joined(["usb", usbIdentifiers.vendor, usbIdentifiers.product, last])
        }
        if let serial { return Self.joined(["serial", model, serial]) }
        if let endpoint { return Self.joined(["network", endpoint.identity, model]) }
        if let announcedName { return "network-name:\(announcedName)" }
        if usbAddress != nil { return Self.joined([servingDriver] + lastingDetails + [model]) }
        return ([servingDriver] + lastingDetails).joined(separator: ":")
    }

    private static func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: ":")
    }
}

extension NetworkEndpoint {
    /// The host; at this machine the port too, which is what tells the devices behind ipp-usb apart (it keeps a port for each).
    fileprivate var identity: String {
        guard isLoopback, let port else { return host }
        return "\(host):\(port)"
    }
}
