import LinuxSystem
import Logging
import PlatenModel

extension ScannerRegistry {
    func isIgnored(_ device: ReportedDevice) -> Bool {
        let driver = String(device.name.prefix { $0 != ":" })
        return configuration.ignoredDrivers.contains(driver) || configuration.ignoredDeviceTypes.contains(device.type)
    }

    /// Takes in what the drivers list now.
    func update(with devices: [ReportedDevice]) async {
        var seen: Set<String> = []
        // Where two drivers list one scanner, the driver that it is known by comes first.
        let known = Set(records.values.map(\.scanner.device))
        for device in devices.sorted(by: { (known.contains($0.name) ? 0 : 1, $0.name) < (known.contains($1.name) ? 0 : 1, $1.name) }) {
            let identity = await BlockingWork.run { ScannerIdentity.of(device) }
            guard seen.insert(identity).inserted else { continue }
            if let known = records.values.first(where: { $0.scanner.identity == identity })?.scanner {
                await noteSeen(known.name, device: device)
            } else {
                await register(device, identity: identity)
            }
        }
        for (name, identity) in records.mapValues(\.scanner.identity) where !seen.contains(identity) {
            await noteAbsent(name)
        }
    }

    private func noteSeen(_ name: String, device: ReportedDevice) async {
        // A scanner in use shows by its own answers what it is; a driver may list it otherwise, or not at all, while it is open.
        guard var record = records[name], case .idle = record.use else { return }
        let before = record.scanner
        let settings = configuration.scanner(device: device.name, identity: before.identity)
        record.scanner.device = device.name
        record.scanner.state = settings?.disabled == true ? .disabled : .ready
        record.scanner.stateReason = nil
        if let scannerClass = settings?.scannerClass { record.scanner.scannerClass = scannerClass }
        records[name] = record
        // Another address on the bus: what was open is gone.
        if before.device != device.name { letGo(name) }
        if record.scanner != before { await onChange(.changed(record.scanner)) }
    }

    private func noteAbsent(_ name: String) async {
        // A driver may hide a device that is open: one in use is not gone because a list lacks it.
        guard var record = records[name], case .idle = record.use, record.worker == nil, record.scanner.state != .absent else { return }
        record.scanner.state = .absent
        records[name] = record
        await onChange(.changed(record.scanner))
    }

    private func register(_ device: ReportedDevice, identity: String) async {
        let settings = configuration.scanner(device: device.name, identity: identity)
        let remembered = ((try? await memory.rememberedScanners()) ?? []).first { $0.identity == identity }
        var scanner = Scanner(
            name: settings?.name ?? remembered?.name ?? "", scannerClass: settings?.scannerClass ?? remembered?.scannerClass ?? .flatbed,
            identity: identity, device: device.name, vendor: device.vendor, model: device.model,
            state: settings?.disabled == true ? .disabled : .ready)
        var options: [ScannerOption]?
        if settings?.scannerClass == nil, remembered == nil, scanner.state != .disabled {
            let (described, problem) = await ask(device)
            options = described
            scanner.scannerClass = ClassInference.scannerClass(of: device, options: described ?? [])
            (scanner.state, scanner.stateReason) = StateAfterUse.of(problem)
        }
        if scanner.name.isEmpty { scanner.name = await freeName(for: scanner.scannerClass) }
        if records[scanner.name] != nil { scanner.name = await freeName(for: scanner.scannerClass) }
        var record = ScannerRecord(scanner: scanner)
        record.options = options
        records[scanner.name] = record
        // A class that was guessed without asking the scanner is not kept for good.
        let isGuess = settings?.scannerClass == nil && remembered == nil && options == nil
        if !isGuess { await remember(scanner) }
        await onChange(.appeared(scanner))
    }

    private func remember(_ scanner: Scanner) async {
        do {
            try await memory.remember(RememberedScanner(identity: scanner.identity, name: scanner.name, scannerClass: scanner.scannerClass))
        } catch {
            logger.error("the scanner's name could not be kept", metadata: ["scanner": "\(scanner.name)", "reason": "\(error)"])
        }
    }

    /// Opens a scanner that nobody knows yet, only to read its options.
    private func ask(_ device: ReportedDevice) async -> ([ScannerOption]?, Problem?) {
        do throws(Problem) {
            let worker = try await open(
                Scanner(
                    name: device.name, scannerClass: .flatbed, identity: "", device: device.name, vendor: "", model: "", state: .connecting))
            // Gone before the scanner appears: whoever hears of it may want it at once.
            let options: [ScannerOption]
            do throws(Problem) {
                options = try await describe(worker)
            } catch {
                await worker.stop()
                throw error
            }
            await worker.stop()
            return (options, nil)
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
