import Catalogue
import Devices
import FoundationEssentials
import LinuxSystem
import Logging
import PlatenModel
import ProcessControl
import WorkerProtocol

/// Does first-level maintenance with scanners, and keeps what was done.
public struct MaintenanceService: Sendable {
    /// A place for the image of a look at a bed, and what becomes of it.
    public struct Pictures: Sendable {
        let newFile: @Sendable (String) async throws(Problem) -> String
        let keep: @Sendable (Identifier<MaintenanceRecord>, String, [SightedSpot]) async throws(Problem) -> Void
        let discard: @Sendable (String) async -> Void

        public init(
            newFile: @escaping @Sendable (String) async throws(Problem) -> String,
            keep: @escaping @Sendable (Identifier<MaintenanceRecord>, String, [SightedSpot]) async throws(Problem) -> Void,
            discard: @escaping @Sendable (String) async -> Void
        ) {
            self.newFile = newFile
            self.keep = keep
            self.discard = discard
        }
    }

    /// Records that are shown of a scanner.
    public static let shownRecords = 50

    let surroundings: MaintenanceSurroundings
    let glass: GlassKeeper
    let pictures: Pictures
    private let procedures = RunningProcedures()

    public init(_ surroundings: MaintenanceSurroundings, pictures: Pictures) {
        self.surroundings = surroundings
        self.pictures = pictures
        glass = GlassKeeper(surroundings)
    }

    /// Undoes what a station left half-way that did not end in order. To be called before scanners are looked for.
    public func recover() async {
        let folder = surroundings.configuration().stateFolder
        await BlockingWork.run { CalibrationFile.bringBackAll(in: folder) }
    }

    /// Does a kind of maintenance, or notes that somebody did it. Returns what is kept of it.
    ///
    /// - Throws: `scanner-unknown`, `scanner-busy`; `bed-not-empty` and `bed-dark` where the look at the bed shows that the steps before were not
    ///   taken; `calibration-missing`; `scan-cancelled`; what the scanner says. An attempt that fails behind the claim is kept with its problem.
    public func perform(_ request: NewMaintenance, on name: String, by caller: Caller) async throws(Problem) -> MaintenanceRecord {
        if let temperature = request.temperature, !NewMaintenance.temperatures.contains(temperature) {
            let range = NewMaintenance.temperatures
            throw Problem(
                .requestMalformed, ["reason": "the temperature is not between \(Int(range.lowerBound)) and \(Int(range.upperBound)) °C"])
        }
        if let pitch = request.pitch, !NewMaintenance.pitches.contains(pitch) {
            throw Problem(.requestMalformed, ["reason": "the pitch of the ruler is not between 1 and 100 mm"])
        }
        if let resolution = request.resolution, !NewMaintenance.resolutions.contains(resolution) {
            let range = NewMaintenance.resolutions
            throw Problem(
                .requestMalformed,
                ["reason": "the resolution is not between \(Int(range.lowerBound)) and \(Int(range.upperBound)) pixels an inch"])
        }
        if request.mode == .lineart {
            throw Problem(.requestMalformed, ["reason": "black and white cannot be evened out; the mode is colour or grey"])
        }
        if let source = request.source, !NewMaintenance.sources.contains(source) {
            throw Problem(.requestMalformed, ["reason": "a flat field is one of the flatbed or of the feeder"])
        }
        if let serial = request.targetSerial, serial.count > 100 || serial.contains(where: \.isNewline) {
            throw Problem(.requestMalformed, ["reason": "the target's serial number is no line of at most 100 characters"])
        }
        if let reference = request.reference, reference.utf8.count > NewMaintenance.longestReference {
            throw Problem(.requestMalformed, ["reason": "the reference has more than \(NewMaintenance.longestReference) bytes"])
        }
        if let remark = request.remark, remark.count > JobLimits.longestRemark || remark.contains(where: \.isNewline) {
            throw Problem(.requestMalformed, ["reason": "the remark is no line of at most \(JobLimits.longestRemark) characters"])
        }
        let scanner = try await surroundings.registry.scanner(named: name, for: caller)
        var record = MaintenanceRecord(
            kind: request.kind, scanner: scanner.name, time: Date(), user: caller.userName, remark: request.remark,
            temperature: request.temperature, targetSerial: request.targetSerial)
        guard request.kind.usesScanner else {
            if request.kind == .colourRestored { record.colour = try await earlierProfile(of: scanner) }
            if request.kind == .flatFieldRestored { record.flatField = try await earlierFlatField(of: scanner) }
            return try await keep(record, scanner)
        }
        let registry = surroundings.registry
        try await registry.claim(
            scanner.name, for: ScannerHolder(user: caller.userName, jobName: request.kind.rawValue, cycle: nil), wait: false, insists: true)
        // In a task of its own, which alone is cancelled: what was done is kept whatever happens, and the scanner let go.
        let outcome = ProcedureOutcome(record)
        await procedures.begin(scanner.name)
        await procedures.follow(
            Task { [record] in
                var record = record
                do throws(Problem) {
                    try await run(&record, request, scanner)
                    outcome.set(record, nil)
                } catch {
                    outcome.set(record, error)
                }
            }, of: scanner.name)
        let failure: Problem?
        (record, failure) = outcome.value
        let isCancelled = await procedures.end(scanner.name)
        if let failure {
            let problem =
                isCancelled ? Problem(.scanCancelled, ["scanner": scanner.name]) : await registry.diagnosis(failure, of: scanner.name)
            await registry.release(scanner.name, after: problem)
            record.problem = problem
            _ = try await keep(record, scanner)
            throw problem
        }
        await registry.release(scanner.name)
        record.time = Date()
        let kept = try await keep(record, scanner)
        await chart(scanner)
        return kept
    }

    /// Stops what is done to a scanner. Returns at once; who waits for the procedure is told when it has come to rest.
    ///
    /// - Throws: `scanner-unknown`; `maintenance-not-running`.
    public func cancel(on name: String, by caller: Caller) async throws(Problem) {
        let scanner = try await surroundings.registry.scanner(named: name, for: caller)
        guard await procedures.cancel(scanner.name) else { throw Problem(.maintenanceNotRunning, ["scanner": scanner.name]) }
        try await surroundings.catalogue.audit(
            user: caller.userName, action: "scanner.maintenance-cancelled", subject: scanner.name, detail: "")
    }

    /// Stops all that is done to scanners, and returns when it has come to rest.
    public func shutdown() async {
        await procedures.cancelAll()
    }

    /// The open worker of a scanner that is held, for the procedure under way.
    func worker(of scanner: Scanner) async throws(Problem) -> WorkerProcess {
        try await surroundings.registry.worker(of: scanner.name) { [procedures] in await procedures.use($0, of: scanner.name) }
    }

    private func run(_ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner) async throws(Problem) {
        let warmth = record.kind.needsWarmLamp ? try await warmUp(scanner, for: record.id) : []
        defer { record.findings.insert(contentsOf: warmth, at: 0) }
        switch record.kind {
        case .glassCheck, .glassCleaned:
            var seen = try await look(at: scanner, for: record.id)
            seen.deepBits = await deepBits(of: scanner, for: record.id, seen)
            record.inspection = seen
            if record.kind == .glassCleaned { await glass.wiped(scanner) }
            record.findings = BitFindings.sentences(seen.bits ?? [], deep: seen.deepBits) + Self.findings(seen.lightSteps ?? [])
            guard !seen.isFeeder else { return }
            let outcome = await glass.looked(seen.spots, at: scanner, time: record.time, afterCleaning: record.kind == .glassCleaned)
            record.findings = Self.findings(outcome, record.kind) + record.findings
        case .darkCheck:
            let seen = try await lookAtBlack(of: scanner, for: record.id)
            record.inspection = seen
            record.findings = Self.findings(black: seen)
        case .driverCalibration: try await calibrate(&record, scanner)
        case .colourCalibration: try await characterise(&record, request, scanner)
        case .geometryCalibration: try await measureGeometry(&record, pitch: request.pitch ?? Self.usualPitch, scanner)
        case .conformance: try await measureConformance(&record, request, scanner)
        case .flatFieldCalibration: try await makeFlatField(&record, request, scanner)
        case .colourRestored, .flatFieldRestored, .lampReplaced, .rollersReplaced, .firmwareChanged, .moved, .serviced: break
        }
    }

    private static func findings(_ steps: [LightStep]) -> [String] {
        steps.map { step in
            let share = OptionValue.plain(abs(step.perCent), decimals: 2)
            return
                "From x \(Int(step.x.rounded())) mm on there is \(share) % \(step.perCent > 0 ? "more" : "less") light: two modules of the sensor meet there, or a sheet ends."
        }
    }

    private static func findings(black seen: BedInspection) -> [String] {
        let levels = seen.levels.map { OptionValue.plain($0, decimals: 1) }.joined(separator: ", ")
        let hot = (seen.hotColumns ?? []).prefix(8).map { "x \(OptionValue.plain($0, decimals: 1)) mm" }
        return ["Black is \(levels) of 255."] + (hot.isEmpty ? [] : ["Columns that are too bright: \(hot.joined(separator: ", "))."])
            + (levels.allSatisfy { "0, .".contains($0) }
                ? ["The driver cuts off what is below black: the sensor's own dark level cannot be told."] : [])
    }

    private static func findings(_ outcome: GlassMap.CheckOutcome, _ kind: MaintenanceKind) -> [String] {
        var findings: [String] = []
        func count(_ number: Int) -> String { number == 1 ? "1 spot" : "\(number) spots" }
        if !outcome.gone.isEmpty { findings.append("\(count(outcome.gone.count)) that \(outcome.gone.count == 1 ? "was" : "were") known went.") }
        if !outcome.stayed.isEmpty {
            let defects = outcome.stayed.count { $0.state == .defect }
            findings.append(
                "\(count(outcome.stayed.count)) that \(outcome.stayed.count == 1 ? "was" : "were") known stayed"
                    + (defects > 0 && kind == .glassCleaned ? ": scratches, or flaws of the glass." : "."))
        }
        if !outcome.grown.isEmpty {
            findings.append("\(count(outcome.grown.count)) of these grew: \(GlassPlaces.text(outcome.grown, [])).")
        }
        if !outcome.found.isEmpty { findings.append("\(count(outcome.found.count)) \(outcome.found.count == 1 ? "is" : "are") new.") }
        return findings.isEmpty ? ["The glass is clean."] : findings
    }

    func keep(_ record: MaintenanceRecord, _ scanner: Scanner) async throws(Problem) -> MaintenanceRecord {
        let (kept, event) = try await surroundings.catalogue.keep(record, of: scanner.identity, sentence: record.sentence)
        await surroundings.announce(event)
        return kept
    }

    /// The newest records of a scanner.
    public func records(of name: String, for caller: Caller) async throws(Problem) -> [MaintenanceRecord] {
        let scanner = try await surroundings.registry.scanner(named: name, for: caller)
        return try await surroundings.catalogue.maintenance(of: scanner.identity, limit: Self.shownRecords)
    }

    /// What is known of a scanner's glass.
    public func glassReport(of name: String, all: Bool, for caller: Caller) async throws(Problem) -> GlassReport {
        let scanner = try await surroundings.registry.scanner(named: name, for: caller)
        let known = await glass.spots(of: scanner)
        let last = try await surroundings.catalogue.lastMaintenance(of: scanner.identity, [.glassCheck, .glassCleaned]).map(\.record)
        return GlassReport(
            scanner: scanner.name, images: known.images, spots: known.spots.filter { all || $0.state != .suspected },
            lastCleaned: last.first { $0.kind == .glassCleaned }?.time,
            lastCheck: last.first { $0.inspection != nil })
    }
}

extension MaintenanceRecord {
    /// What happened, in one line.
    var sentence: String {
        let what =
            switch kind {
            case .glassCheck: "The glass of \(scanner) was looked at"
            case .darkCheck: "\(scanner) was looked at in the dark"
            case .glassCleaned: "The glass of \(scanner) was cleaned"
            case .driverCalibration: "\(scanner) was calibrated by its driver"
            case .colourCalibration: "A colour profile of \(scanner) was made"
            case .colourRestored: "The colour profile of \(scanner) before the last was taken again"
            case .flatFieldCalibration: "A flat field of \(scanner) was measured"
            case .flatFieldRestored: "The flat field of \(scanner) before the last was taken again"
            case .conformance: "A target was measured on \(scanner)"
            case .geometryCalibration: "The scale of \(scanner) was measured"
            case .lampReplaced: "The lamp of \(scanner) was replaced"
            case .rollersReplaced: "The rollers of \(scanner) were replaced"
            case .firmwareChanged: "\(scanner) has another firmware"
            case .moved: "\(scanner) was moved"
            case .serviced: "\(scanner) was serviced"
            }
        if let problem { return "\(what) by \(user), and it came to nothing: \(problem.sentence)" }
        return ([what + " by \(user)."] + findings).joined(separator: " ")
    }
}
