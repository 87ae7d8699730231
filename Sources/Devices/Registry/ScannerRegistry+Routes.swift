import LinuxSystem
import Logging
import PlatenModel
import USBDevices
import WorkerProtocol

extension ScannerRegistry {
    /// Takes in what one driver lists now. Returns the scanners that nobody knows yet.
    func take(_ listed: [ReportedDevice], of driver: String) async -> [ScannerRoute] {
        let devices = listed.filter { !configuration.ignoredDeviceTypes.contains($0.type) }
        let bus = surroundings.bus
        let identities = await BlockingWork.run { ScannerIdentity.of(devices, on: bus) }
        let routes = zip(devices, identities).map { ScannerRoute(device: $0, identity: $1) }
        for name in records.keys.sorted() { await update(name, driver: driver, with: routes) }
        return routes.filter { route in
            !records.values.contains { isSame($0, route) } && arriving.insert(route.identity.text).inserted
        }
    }

    /// Whether a route leads to a scanner that is known: by its identity, or because another driver reaches the same machine.
    private func isSame(_ record: ScannerRecord, _ route: ScannerRoute) -> Bool {
        if record.scanner.identity == route.identity.text { return true }
        return record.routes.contains { known in
            if let usb = known.identity.usb, let other = route.identity.usb { return usb.bus == other.bus && usb.address == other.address }
            return known.driver != route.driver && known.identity.text == route.identity.text
        }
    }

    /// Brings the ways to one scanner in line with what a driver lists.
    private func update(_ name: String, driver: String, with listed: [ScannerRoute]) async {
        guard let record = records[name] else { return }
        let found = listed.filter { isSame(record, $0) }
        var routes = record.routes.filter { $0.driver != driver }
        // A driver may list a scanner otherwise, or not at all, while it is open.
        if found.isEmpty, !(record.isIdle && record.worker == nil) { routes += record.routes.filter { $0.driver == driver } }
        routes += found
        await setRoutes(of: name, to: routes)
    }

    /// Takes these as the ways to a scanner, with all that follows.
    func setRoutes(of name: String, to routes: [ScannerRoute]) async {
        guard let record = records[name] else { return }
        let sorted = RoutePreference(configuration: configuration).sorted(routes)
        records[name]?.routes = sorted
        guard let first = sorted.first else {
            if record.scanner.state != .absent, record.isIdle { await noteAbsent(name) }
            return
        }
        // A scanner in use shows by its own answers what it is, unless it had gone and is back under another name.
        guard record.isIdle || record.scanner.state == .absent || record.scanner.state == .connecting else { return }
        if record.scanner.device != first.device.name { letGo(name) }
        let settings = configuration.scanner(device: first.device.name, identity: record.scanner.identity)
        await change(name) { scanner in
            scanner.device = first.device.name
            scanner.vendor = first.device.vendor
            scanner.model = first.device.model
            scanner.alternatives = sorted.dropFirst().map(\.device.name)
            if let scannerClass = settings?.scannerClass { scanner.scannerClass = scannerClass }
            switch scanner.state {
            case _ where settings?.disabled == true: scanner.state = .disabled
            case .absent, .connecting, .disabled:
                scanner.state = .ready
                scanner.stateReason = nil
            default: break
            }
        }
        if record.scanner.state == .absent || record.scanner.state == .connecting {
            records[name]?.faults = FaultHistory()
            watchWhenIdle(name)
        }
    }

    /// No driver reaches the scanner any more.
    func noteAbsent(_ name: String, because problem: Problem? = nil) async {
        stopWatch(name)
        letGo(name)
        records[name]?.options = nil
        await change(name) { scanner in
            scanner.state = .absent
            scanner.stateReason = problem
            scanner.alternatives = []
            scanner.buttons = .none
        }
    }

    // MARK: New scanners

    /// Gives a scanner that nobody knows yet its name, its class and its place.
    func register(_ route: ScannerRoute) async {
        defer { arriving.remove(route.identity.text) }
        let identity = route.identity.text
        let settings = configuration.scanner(device: route.device.name, identity: identity)
        let remembered = ((try? await memory.rememberedScanners()) ?? []).first { $0.identity == identity }
        var scanner = Scanner(
            name: settings?.name ?? remembered?.name ?? "", scannerClass: settings?.scannerClass ?? remembered?.scannerClass ?? .flatbed,
            identity: identity, device: route.device.name, vendor: route.device.vendor, model: route.device.model,
            state: settings?.disabled == true ? .disabled : .ready)
        var options: [ScannerOption]?
        let isUnclear = settings?.scannerClass == nil && remembered == nil
        if isUnclear, scanner.state != .disabled {
            let (facts, problem) = await ask(route.device)
            options = facts?.options
            scanner.scannerClass = ClassInference.scannerClass(of: route.device, options: options ?? [])
            scanner.buttons = (facts?.buttons.isEmpty ?? true) ? .none : .off
            (scanner.state, scanner.stateReason) = StateAfterUse.of(problem)
        }
        // Another driver may have shown the same machine meanwhile.
        if let known = records.first(where: { isSame($0.value, route) })?.key {
            return await setRoutes(of: known, to: (records[known]?.routes ?? []) + [route])
        }
        if scanner.name.isEmpty || records[scanner.name] != nil { scanner.name = await freeName(for: scanner.scannerClass) }
        var record = ScannerRecord(scanner: scanner)
        record.routes = [route]
        record.options = options
        record.isClassGuessed = isUnclear && options == nil
        records[scanner.name] = record
        // A class that was guessed without asking the scanner is not kept for good.
        if !record.isClassGuessed { await remember(scanner) }
        await onChange(.appeared(scanner))
        probeLater(scanner.name)
        watchWhenIdle(scanner.name)
    }

    func remember(_ scanner: Scanner) async {
        do {
            try await memory.remember(
                RememberedScanner(
                    identity: scanner.identity, name: scanner.name, scannerClass: scanner.scannerClass, vendor: scanner.vendor,
                    model: scanner.model))
        } catch {
            logger.error("the scanner's name could not be kept", metadata: ["scanner": "\(scanner.name)", "reason": "\(error)"])
        }
    }

    /// Opens a scanner that nobody knows yet, only to see what it is.
    private func ask(_ device: ReportedDevice) async -> (facts: ScannerFacts?, problem: Problem?) {
        do throws(Problem) {
            let stranger = Scanner(
                name: device.name, scannerClass: .flatbed, identity: "", device: device.name, vendor: "", model: "", state: .connecting)
            let (worker, buttons) = try await open(stranger, patience: .short)
            // Gone before the scanner appears: whoever hears of it may want it at once.
            let options: [ScannerOption]
            do throws(Problem) {
                options = try await describe(worker)
            } catch {
                await worker.stop()
                throw error
            }
            await worker.stop()
            return (ScannerFacts(options: options, buttons: buttons), nil)
        } catch {
            return (nil, error)
        }
    }

    /// The class with the lowest number that no scanner, present or remembered, has.
    private func freeName(for scannerClass: ScannerClass) async -> String {
        let remembered = ((try? await memory.rememberedScanners()) ?? []).map(\.name)
        let taken = Set(records.keys).union(remembered).union(configuration.scanners.compactMap(\.name))
        var number = 1
        while taken.contains("\(scannerClass.rawValue)-\(number)") { number += 1 }
        return "\(scannerClass.rawValue)-\(number)"
    }
}
