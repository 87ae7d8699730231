import LinuxSystem
import Logging
import PlatenModel
import USBDevices

extension ScannerRegistry {
    /// A device has left the bus: whoever scans from it fails at once, and it is absent.
    public func usbLeft(bus: Int, address: Int) async {
        unserved[USBBusAddress(bus: bus, device: address)] = nil
        for name in records.keys.sorted() {
            guard let record = records[name] else { continue }
            let routes = record.routes.filter { $0.identity.usb?.bus != bus || $0.identity.usb?.address != address }
            guard routes.count < record.routes.count else { continue }
            records[name]?.routes = routes
            // Another driver's way to it may be gone while this one still is there.
            guard !routes.contains(where: { $0.device.name == record.scanner.device }) else { continue }
            let problem = Problem(.scannerUnplugged, ["scanner": name])
            if let worker = record.worker { await worker.abandon(problem) }
            if routes.isEmpty {
                await noteAbsent(name, because: problem)
            } else {
                await setRoutes(of: name, to: routes)
            }
        }
        await surveyDriversWithoutAddresses()
    }

    /// Drivers that call their scanners by serial numbers do not tell which device it was that left: they are asked.
    private func surveyDriversWithoutAddresses() async {
        let drivers = Set(records.values.filter { $0.isIdle }.flatMap(\.routes).filter { $0.identity.usb == nil }.map(\.driver))
        let concerned = drivers.filter { [.modelAndSerial, .identifiersAndSerial].contains(DriverQuirks.of($0).nameForm) }
        await survey(concerned.sorted().filter { !isDisturbedByListing($0) }, localOnly: true)
    }

    /// A device has come to the bus. Asks the drivers that may serve it until one lists a scanner there.
    ///
    /// udev gives the group its access after the event (99-libsane1.rules: RUN), and some devices take a moment after they appear: the
    /// drivers are asked again, at growing intervals, for a few seconds.
    public func usbArrived(bus: Int, address: Int) async {
        let surroundings = surroundings
        let additional = Set(configuration.knownScanners.compactMap { USBProductID($0) })
        let found = await BlockingWork.run { () -> (device: USBDevice, groups: [[String]])? in
            guard let device = surroundings.bus.device(bus: bus, address: address) else { return nil }
            let database = DriverDatabase(searchPath: surroundings.searchPath, additional: additional)
            let groups = database.candidates(for: device.model)
            guard database.isKnownScanner(device.model) else {
                // Not every scanner is in libsane's lists: one of a maker of scanners that speaks a language of its own may be one.
                let mayBeScanner = device.interfaces.contains { $0.interfaceClass == USBInterface.vendorSpecific }
                return mayBeScanner || device.isIPPOverUSB ? (device, mayBeScanner ? groups : []) : nil
            }
            let named = Set(groups.joined())
            // What neither the drivers' files nor the table name: every driver that looks at the bus, last.
            let rest = surroundings.drivers().filter { !named.contains($0) && !NetworkDriver.isNetworkOnly($0) }
            return (device, (groups + [rest]).filter { !$0.isEmpty })
        }
        guard let found, !isShutDown else { return }
        await noteConnecting(found.device)
        if found.device.isIPPOverUSB, await serveOverIPP(found.device) { return }
        guard !found.groups.isEmpty else { return }
        await serve(found.device, by: found.groups)
    }

    /// A scanner that is known by this device is on its way.
    private func noteConnecting(_ device: USBDevice) async {
        for (name, record) in records where record.scanner.identity == device.identity && record.scanner.state == .absent {
            await change(name) { scanner in
                scanner.state = .connecting
                scanner.stateReason = nil
            }
        }
    }

    private func serve(_ device: USBDevice, by groups: [[String]]) async {
        let before = Set(records.values.flatMap(\.routes).map(\.device.name))
        var pause = HotplugPatience.firstPause
        let deadline = MonotonicClock.seconds() + HotplugPatience.total
        while !isShutDown, !Task.isCancelled {
            for group in groups {
                await survey(
                    group.filter { DriverFolders.isName($0) && !configuration.ignoredDrivers.contains($0) && !isDisturbedByListing($0) },
                    localOnly: true)
                if isServed(device, since: before) { return }
            }
            guard MonotonicClock.seconds() < deadline, await isOnBus(device) else { break }
            try? await Task.sleep(for: .seconds(pause))
            pause *= 2
        }
        await noteUnserved(device)
    }

    /// Whether some driver lists a scanner at this device, or one without an address that was not there before.
    private func isServed(_ device: USBDevice, since before: Set<String>) -> Bool {
        records.values.flatMap(\.routes).contains { route in
            guard let usb = route.identity.usb else {
                return SaneDeviceName(route.device.name).usbAddress == nil && !before.contains(route.device.name)
                    && !NetworkDriver.isNetworkOnly(route.driver)
            }
            return usb.bus == device.bus && usb.address == device.address
        }
    }

    func isOnBus(_ device: USBDevice) async -> Bool {
        let bus = surroundings.bus
        return await BlockingWork.run { bus.device(bus: device.bus, address: device.address) != nil }
    }

    private func noteUnserved(_ device: USBDevice) async {
        for (name, record) in records where record.scanner.state == .connecting && record.scanner.identity == device.identity {
            await noteAbsent(name)
        }
        guard !isShutDown, await isOnBus(device) else { return }
        unserved[USBBusAddress(bus: device.bus, device: device.address)] = Problem(
            .scannerUnserved, ["device": device.product ?? "USB device", "identity": device.model.description])
        logger.warning("no driver lists a scanner that was plugged in", metadata: ["device": "\(device.identity)"])
    }
}
