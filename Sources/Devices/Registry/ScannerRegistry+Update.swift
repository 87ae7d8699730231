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
        for device in devices.sorted(by: { $0.name < $1.name }) {
            let identity = await BlockingWork.run { ScannerIdentity.of(device) }
            guard seen.insert(identity).inserted else { continue }
            if let known = records.values.first(where: { $0.scanner.identity == identity })?.scanner {
                await noteSeen(known.name, device: device)
            } else {
                await register(device, identity: identity)
            }
        }
        for record in records.values where !seen.contains(record.scanner.identity) {
            await noteAbsent(record)
        }
    }

    private func noteSeen(_ name: String, device: ReportedDevice) async {
        guard var record = records[name] else { return }
        let before = record.scanner
        if record.scanner.device != device.name {
            // Another address on the bus: what was open is gone.
            if let worker = record.worker { Task { await worker.stop() } }
            record.worker = nil
            record.scanner.device = device.name
        }
        if case .idle = record.use, record.scanner.state != .disabled {
            record.scanner.state = .ready
            record.scanner.stateReason = nil
        }
        records[name] = record
        if record.scanner != before { await onChange(.changed(record.scanner)) }
    }

    private func noteAbsent(_ record: ScannerRecord) async {
        // A driver may hide a device that is open: one in use is not gone because a list lacks it.
        guard case .idle = record.use, record.worker == nil, record.scanner.state != .absent else { return }
        records[record.scanner.name]?.scanner.state = .absent
        if let scanner = records[record.scanner.name]?.scanner { await onChange(.changed(scanner)) }
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
        do {
            try await memory.remember(RememberedScanner(identity: identity, name: scanner.name, scannerClass: scanner.scannerClass))
        } catch {
            logger.error("the scanner's name could not be kept", metadata: ["scanner": "\(scanner.name)", "reason": "\(error)"])
        }
        await onChange(.appeared(scanner))
    }

    /// Opens a scanner that nobody knows yet, only to read its options.
    private func ask(_ device: ReportedDevice) async -> ([ScannerOption]?, Problem?) {
        do throws(Problem) {
            let worker = try await open(
                Scanner(
                    name: device.name, scannerClass: .flatbed, identity: "", device: device.name, vendor: "", model: "", state: .connecting))
            defer { Task { await worker.stop() } }
            return (try await describe(worker), nil)
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
