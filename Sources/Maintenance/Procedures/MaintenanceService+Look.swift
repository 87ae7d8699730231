import Devices
import Logging
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// 8-bit codes: an empty white bed below this has its lid open, or no light.
    private static let darkLevel = 100.0
    /// 8-bit codes: black that is brighter than this is none. Twice what black velvet and a lamp's stray light come to.
    private static let brightLevel = 40.0
    /// Share of the bed that is plain where it is empty. Edges of the bed and a lid that is not quite even take some.
    private static let emptyShare = 0.9

    /// Pixels an inch of a look: a speck of a tenth of a millimetre is more than a pixel.
    static let lookResolution = 300.0

    private static func profile(
        _ mode: ColourMode, _ source: SourceKind?, _ resolution: Double, _ depth: Int, _ area: ScanArea, _ options: [String: OptionValue]
    ) -> Profile {
        Profile(
            name: "bed", title: "bed", classes: [], source: source, mode: mode, depth: depth, resolution: resolution, area: area,
            areaTolerance: area == .maximum ? 0 : stripTolerance,
            nearest: Set(AdaptableQuantity.allCases), compression: .none, options: options)
    }

    /// Has a scanner that is held look at its empty bed. Its picture is kept under the record's identifier.
    func look(
        at scanner: Scanner, for record: Identifier<MaintenanceRecord>, keepsPicture: Bool = true, sources: [SourceKind?] = bedSources
    ) async throws(Problem) -> BedInspection {
        try await withImage(of: scanner, for: record, sources: sources) { worker, image throws(Problem) in
            var inspection = try await Self.inspect(worker, scanner, into: image)
            // Hot columns show in the dark only.
            inspection.hotColumns = nil
            try Self.refuse(inspection, of: scanner)
            // Only of an empty bed: what else lies there is nobody's business who may look at scanners only.
            if keepsPicture { try await pictures.keep(record, image, inspection.spots) }
            return inspection
        }
    }

    /// Millimetres of a strip of the bed that tells of bits, and by how much it may be off.
    private static let (stripHeight, stripTolerance) = (20.0, 5.0)

    /// Which bits of samples of 16 bits live, by a strip across the middle of an empty bed. Nil: the scanner has no such samples, does not go by strips,
    /// would draw another sheet, or fails at it: the look itself is done by then.
    func deepBits(of scanner: Scanner, for record: Identifier<MaintenanceRecord>, _ seen: BedInspection) async -> [ChannelBits]? {
        guard !seen.isFeeder else { return nil }
        do throws(Problem) {
            return try await deepBits(in: seen.area, of: scanner, for: record, mode: seen.levels.count == 3 ? .colour : .grey)
        } catch {
            surroundings.logger.info(
                "no strip of 16 bits could be looked at", metadata: ["scanner": "\(scanner.name)", "problem": "\(error.code.rawValue)"])
            return nil
        }
    }

    private func deepBits(
        in area: ClipFrame, of scanner: Scanner, for record: Identifier<MaintenanceRecord>, mode: ColourMode
    ) async throws(Problem) -> [ChannelBits]? {
        let worker = try await worker(of: scanner)
        let height = min(Self.stripHeight, area.height)
        let strip = ScanArea.rectangle(x: area.x, y: area.y + (area.height - height) / 2, width: area.width, height: height)
        let settings = try await prepare(worker, scanner.name, depth: 16, modes: [mode], area: strip)
        guard settings.estimate.depth == 16 else { return nil }
        return try await withFile("\(record.rawValue).strip.tif") { image throws(Problem) in
            let strip = try await Self.inspect(worker, scanner, into: image)
            return strip.bits?.allSatisfy { $0.depth == 16 } == true ? strip.bits : nil
        }
    }

    /// Has a scanner that is held look at black.
    ///
    /// - Throws: `bed-bright`.
    func lookAtBlack(of scanner: Scanner, for record: Identifier<MaintenanceRecord>) async throws(Problem) -> BedInspection {
        try await withImage(of: scanner, for: record) { worker, image throws(Problem) in
            var inspection = try await Self.inspect(worker, scanner, into: image)
            let level = inspection.levels.max() ?? 0
            guard level <= Self.brightLevel else { throw Problem(.bedBright, ["scanner": scanner.name, "level": String(Int(level.rounded()))]) }
            // Flaws of the velvet are nothing of the glass.
            inspection.spots = []
            try await pictures.keep(record, image, [])
            return inspection
        }
    }

    /// Has a worker that is prepared take the bed into a file, whatever lies on it.
    static func inspect(_ worker: WorkerProcess, _ scanner: Scanner, into image: String) async throws(Problem) -> BedInspection {
        guard case .inspected(let inspection) = try await worker.perform(.inspect(InspectionOrder(path: image))) else {
            throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no look at the bed"])
        }
        return inspection
    }

    /// - Throws: `bed-dark`, `bed-not-empty`.
    private static func refuse(_ seen: BedInspection, of scanner: Scanner) throws(Problem) {
        let level = seen.levels.count == 3 ? seen.levels[1] : seen.levels.first ?? 0
        guard level >= darkLevel else { throw Problem(.bedDark, ["scanner": scanner.name, "level": String(Int(level.rounded()))]) }
        guard seen.isFeeder || seen.plainShare >= emptyShare else {
            throw Problem(.bedNotEmpty, ["scanner": scanner.name, "share": String(Int((seen.plainShare * 100).rounded(.down)))])
        }
    }

    /// Has a scanner that is held ready to take its bed, and a file for the image that is gone when this returns.
    ///
    /// - Parameter body: has the worker take the image into the file, and makes of it what is wanted.
    func withImage<Outcome: Sendable>(
        of scanner: Scanner, for record: Identifier<MaintenanceRecord>, resolution: Double = lookResolution,
        sources: [SourceKind?] = bedSources, _ body: (WorkerProcess, String) async throws(Problem) -> Outcome
    ) async throws(Problem) -> Outcome {
        let worker = try await worker(of: scanner)
        try await prepare(worker, scanner.name, resolution: resolution, sources: sources)
        return try await withFile("\(record.rawValue).tif") { image throws(Problem) in try await body(worker, image) }
    }

    /// Has a file of this name that is gone when this returns.
    func withFile<Outcome: Sendable>(
        _ name: String, _ body: (String) async throws(Problem) -> Outcome
    ) async throws(Problem) -> Outcome {
        let path = try await pictures.newFile(name)
        let outcome: Outcome
        do throws(Problem) {
            outcome = try await body(path)
        } catch {
            await pictures.discard(path)
            throw error
        }
        await pictures.discard(path)
        return outcome
    }

    /// The scanner may be open still with the source of the page before. One without a bed has a source of its own.
    static let bedSources = [SourceKind.flatbed, nil]

    /// With the first profile that the scanner can do. Nothing moves.
    @discardableResult
    func prepare(
        _ worker: WorkerProcess, _ scanner: String, resolution: Double = lookResolution, depth: Int = 8, modes: [ColourMode] = [.colour, .grey],
        area: ScanArea = .maximum, sources: [SourceKind?] = bedSources, options: [String: OptionValue] = [:]
    ) async throws(Problem) -> PreparedSettings {
        var refusal = Problem(.scannerUnsupported, ["scanner": scanner, "operation": "a look at its bed"])
        for source in sources {
            for mode in modes {
                do throws(Problem) {
                    let profile = Self.profile(mode, source, resolution, depth, area, options)
                    guard case .prepared(let settings) = try await worker.perform(.prepare(profile)) else {
                        throw Problem(.workerProtocol, ["scanner": scanner, "reason": "no settings"])
                    }
                    return settings
                } catch {
                    // A source that cannot be set is the scanner's own.
                    let isOwnSource = source != nil && [.optionNotSettable, .driverRefusedValue].contains(error.code)
                    guard isOwnSource || error.code == .optionMissing || error.code == .optionValueRefused else { throw error }
                    refusal = error
                }
            }
        }
        throw refusal
    }
}
