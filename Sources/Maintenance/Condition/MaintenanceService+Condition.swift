import Catalogue
import Devices
import FoundationEssentials
import PlatenModel

extension MaintenanceService {
    /// The state of all scanners.
    public func conditions(for caller: Caller) async throws(Problem) -> [ScannerCondition] {
        let now = Date()
        var conditions: [ScannerCondition] = []
        for scanner in await surroundings.registry.scanners(for: caller) { conditions.append(try await condition(of: scanner, now: now)) }
        return conditions
    }

    /// The state of a scanner.
    public func condition(of name: String, for caller: Caller) async throws(Problem) -> ScannerCondition {
        try await condition(of: try await surroundings.registry.scanner(named: name, for: caller), now: Date())
    }

    /// Proven spots on each scanner's glass.
    public func provenSpots() async -> [String: Int] {
        var counts: [String: Int] = [:]
        for scanner in await surroundings.registry.scanners() {
            counts[scanner.name] = await glass.spots(of: scanner).spots.count { $0.state == .confirmed }
        }
        return counts
    }

    private func condition(of scanner: Scanner, now: Date) async throws(Problem) -> ScannerCondition {
        let last = try await surroundings.catalogue.lastMaintenance(of: scanner.identity)
        let usage = try await surroundings.catalogue.usage(of: scanner.identity)
        let reminders = surroundings.configuration().reminders[scanner.scannerClass] ?? .standard(scanner.scannerClass)
        let list = DueList(
            last: last, usage: usage, reminders: reminders,
            isCalibrated: CalibrationOptions.of(SaneDeviceName(scanner.device).servingDriver) != nil, hasGlass: scanner.scannerClass != .overhead)
        let spots = await glass.spots(of: scanner).spots
        let device = try await deviceReading(of: scanner)
        var signals: [String] = []
        for difference in [device?.difference, device?.lampDifference].compactMap(\.self) {
            signals.append(difference.sentence(about: scanner.name))
        }
        for kind in FigureKind.allCases {
            let chart = try await chart(of: kind, scanner, last: last)
            if chart.problem != nil { signals.append(chart.history.sentence) }
        }
        return ScannerCondition(
            scanner: scanner.name,
            counters: ScannerCounters(
                pages: usage.pages, pagesSinceCleaning: list.pages(since: .glassCleaned), pagesOnLamp: list.pages(since: .lampReplaced),
                pagesOnRollers: list.pages(since: .rollersReplaced), hours: usage.seconds / 3600, hoursOnLamp: list.hours(since: .lampReplaced),
                device: device?.counters),
            due: list.due(at: now), dirt: spots.filter { $0.state == .confirmed || $0.state == .cleaned },
            defects: spots.filter { $0.state == .defect },
            last: last.map(\.record), signals: signals)
    }
}
