import FoundationEssentials
import LinuxSystem
import Logging
import PlatenModel
import USBDevices
import WorkerProtocol

/// The scanners of this station: their stable names, their states, and the one worker that each may have.
public actor ScannerRegistry {
    var configuration: StationConfiguration
    var launcher: WorkerLauncher
    var surroundings: DriverSurroundings
    let memory: any ScannerMemory
    let logger: Logger
    let onChange: @Sendable (RegistryChange) async -> Void
    /// What buttons and sensors do while no cycle looks at them itself.
    let onSensors: @Sendable (String, [SensorEvent]) async -> Void
    let metrics = ScannerMetrics()
    var records: [String: ScannerRecord] = [:]
    /// How each driver did when it was last asked.
    var health: [String: DriverHealth] = [:]
    var surveys: [Task<Void, Never>] = []
    var refreshing: Task<Void, Never>?
    /// Identities that are being asked what they are.
    var arriving: Set<String> = []
    /// USB devices on which no driver found a scanner.
    var unserved: [USBBusAddress: Problem] = [:]
    /// Nothing is opened or listed any more.
    var isShutDown = false
    private var isRemembered = false
    var lastWaiter = 0

    /// - Parameter onChange: called in the order of the changes.
    public init(
        configuration: StationConfiguration, launcher: WorkerLauncher, surroundings: DriverSurroundings, memory: any ScannerMemory,
        logger: Logger, onChange: @escaping @Sendable (RegistryChange) async -> Void,
        onSensors: @escaping @Sendable (String, [SensorEvent]) async -> Void = { _, _ in }
    ) {
        self.configuration = configuration
        self.launcher = launcher
        self.surroundings = surroundings
        self.memory = memory
        self.logger = logger
        self.onChange = onChange
        self.onSensors = onSensors
    }

    /// Takes over a configuration that was read anew. Workers that run keep theirs.
    public func reconfigure(_ configuration: StationConfiguration, launcher: WorkerLauncher, surroundings: DriverSurroundings) {
        self.configuration = configuration
        self.launcher = launcher
        self.surroundings = surroundings
    }

    /// Lists the scanners that were known before this start, as absent until a driver finds them.
    public func recall() async {
        guard !isRemembered else { return }
        isRemembered = true
        for known in (try? await memory.rememberedScanners()) ?? [] where records[known.name] == nil {
            records[known.name] = ScannerRecord(
                scanner: Scanner(
                    name: known.name, scannerClass: known.scannerClass, identity: known.identity, device: "", vendor: known.vendor,
                    model: known.model, state: .absent))
        }
    }

    /// All scanners that are or were here, by name.
    public func scanners() -> [Scanner] {
        records.values.map(\.scanner).sorted { $0.name < $1.name }
    }

    public func scanner(named name: String) throws(Problem) -> Scanner {
        try record(of: name).scanner
    }

    /// All scanners, with what is known of each without asking it.
    public func snapshots() -> [ScannerSnapshot] {
        records.values.map { record in
            var holder: ScannerHolder?
            if case .held(let present) = record.use { holder = present }
            return ScannerSnapshot(scanner: record.scanner, options: record.options, holder: holder)
        }.sorted { $0.scanner.name < $1.scanner.name }
    }

    /// All scanners as one caller may see them: the cycle of a restricted job is not told.
    public func scanners(for caller: Caller) -> [Scanner] {
        records.values.map { $0.scanner(for: caller) }.sorted { $0.name < $1.name }
    }

    public func scanner(named name: String, for caller: Caller) throws(Problem) -> Scanner {
        try record(of: name).scanner(for: caller)
    }

    /// What should be looked at: drivers that failed, devices that no driver serves, entries of the configuration that match nothing.
    public var problems: [Problem] {
        let drivers = health.sorted { $0.key < $1.key }.compactMap(\.value.problem)
        let devices = unserved.sorted { ($0.key.bus, $0.key.device) < ($1.key.bus, $1.key.device) }.map(\.value)
        let missing = configuration.scanners.filter { entry in
            !records.values.contains { record in
                entry.matches(device: record.scanner.device, identity: record.scanner.identity) || record.scanner.name == entry.name
            }
        }
        return drivers + devices + missing.map { Problem(.configuredScannerMissing, ["match": $0.match]) }
    }

    func record(of name: String) throws(Problem) -> ScannerRecord {
        guard let record = records[name] else { throw Problem(.scannerUnknown, ["scanner": name]) }
        return record
    }

    /// Changes what is known of a scanner, and tells where that makes a difference.
    func change(_ name: String, _ body: (inout Scanner) -> Void) async {
        guard var record = records[name] else { return }
        let before = record.scanner
        body(&record.scanner)
        guard record.scanner != before else { return }
        if record.scanner.state != before.state {
            record.scanner.stateSince = Date()
            let now = MonotonicClock.seconds()
            metrics.spent(now - record.stateBegan, in: before.state, scanner: name)
            record.stateBegan = now
        }
        records[name] = record
        if Self.isTold(record.scanner, before) { await onChange(.changed(record.scanner)) }
    }

    /// Whether a difference is worth an event: which cycle has the scanner is told by the cycle's own events.
    private static func isTold(_ now: Scanner, _ before: Scanner) -> Bool {
        var quiet = before
        (quiet.cycle, quiet.buttons, quiet.stateSince) = (now.cycle, now.buttons, now.stateSince)
        return now != quiet
    }

    /// Counts the time of the present states up to now.
    public func settleMetrics() {
        let now = MonotonicClock.seconds()
        for (name, record) in records {
            metrics.spent(now - record.stateBegan, in: record.scanner.state, scanner: name)
            records[name]?.stateBegan = now
        }
    }
}
