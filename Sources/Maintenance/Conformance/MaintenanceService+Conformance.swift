import Acceptance
import Calibration
import Catalogue
import Devices
import FoundationEssentials
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// Measures one scan of a target, and tells which levels of the guidelines it reaches.
    func measureConformance(_ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner) async throws(Problem) {
        let guidelines = try await surroundings.guidelines()
        let chart = request.chart ?? .colorChecker
        let reference = try Self.reference(request, of: chart, for: scanner, refusing: .targetRefused)
        let others = try await knownFigures(of: scanner)
        let profile = await colourProfile(of: scanner).flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
        let identifier = record.id
        let resolution = request.resolution ?? ConformanceResult.usualResolution
        record.conformance = try await withImage(of: scanner, for: identifier, resolution: resolution) { worker, image throws(Problem) in
            let bed = try await Self.inspect(worker, scanner, into: image)
            let folder = "\(image).d"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            do {
                var result = try await measured(scanner, folder: folder, image, chart, reference, profile: profile)
                result.hasOwnReference = request.reference != nil
                result.figures += others + [ConformanceFigure(.resolution, bed.resolution)]
                result.verdicts = guidelines.map { $0.judge(result.figures) }
                try await pictures.keep(identifier, image, [])
                return result
            } catch {
                throw Self.problem(error, scanner, folder, refusing: .targetRefused)
            }
        }
        record.findings = record.conformance.map(Self.findings) ?? []
    }

    private func measured(
        _ scanner: Scanner, folder: String, _ image: String, _ chart: ColourChart, _ reference: String, profile: String?
    ) async throws -> ConformanceResult {
        let argyll = Argyll(folder: folder)
        let patches = try await argyll.read(chart, reference, in: image, of: scanner.name, refusing: .targetRefused).chartPatches
        guard !patches.isEmpty else { throw Problem(.targetRefused, ["scanner": scanner.name, "reason": "the scanner gives no colours"]) }
        let colours =
            profile.map { PatchColours(argyll: argyll, profile: $0, isAbsolute: true) }
            ?? PatchColours(argyll: argyll, profile: "\(Argyll.references)/sRGB.icm", isAbsolute: false)
        let readings = try await colours.readings(patches)
        let edges = try await edges(image, patches, greys: Set(PatchMeasures.greys(readings).map(\.name)))
        return ConformanceResult(
            chart: chart, hasOwnReference: false, patches: patches.count,
            colourSpace: profile == nil ? "sRGB" : "its own profile", edges: edges.count,
            figures: PatchMeasures.figures(readings) + EdgeMeasures.figures(edges), verdicts: [])
    }

    /// Edges are measured in light: what the greys say of the tone curve is taken out. A chart without enough of them has none.
    private func edges(_ image: String, _ patches: [ChartPatch], greys: Set<String>) async throws(Problem) -> [EdgeReading] {
        let greys = patches.filter { greys.contains($0.name) }
        guard let channels = greys.first?.codes.indices else { return [] }
        let tones = channels.map { channel in
            let points = greys.map { (code: $0.codes[channel], light: $0.light) }.sorted { $0.code < $1.code }
            return TonePoints(codes: points.map(\.code), lights: points.map(\.light))
        }
        guard tones.allSatisfy({ ToneCurve($0) != nil }) else { return [] }
        return try await surroundings.registry.measureEdges(EdgeOrder(path: image, tones: tones))
    }

    /// What other looks told: of an even sheet, and of rulers.
    private func knownFigures(of scanner: Scanner) async throws(Problem) -> [ConformanceFigure] {
        let last = try await surroundings.catalogue.lastMaintenance(
            of: scanner.identity, [.glassCheck, .glassCleaned, .driverCalibration, .geometryCalibration]
        ).map(\.record)
        var figures: [ConformanceFigure] = []
        if let look = last.first(where: { $0.inspection != nil }), let unevenness = look.inspection?.unevenness {
            figures.append(ConformanceFigure(.nonUniformity, unevenness, place: "by the look of \(CalendarDay(of: look.time))"))
        }
        if let rulers = last.first(where: { $0.geometry != nil }), let geometry = rulers.geometry,
            let error = [geometry.errorAcross, geometry.errorAlong].compactMap({ $0.map(abs) }).max()
        {
            // Parts in a million.
            figures.append(ConformanceFigure(.scaleError, error / 10_000, place: "by the rulers of \(CalendarDay(of: rulers.time))"))
            if let grid = geometry.grid {
                figures.append(ConformanceFigure(.distortion, grid.distortion, place: "by the grid of \(CalendarDay(of: rulers.time))"))
            }
        }
        return figures
    }

    private static func findings(_ result: ConformanceResult) -> [String] {
        var findings = result.verdicts.map { verdict in
            let missing = verdict.unmeasured.isEmpty ? "" : " Not measured: \(verdict.unmeasured.map(\.title).joined(separator: ", "))."
            guard let level = verdict.level else {
                guard verdict.criteria.contains(where: { $0.figure != nil }) else {
                    return "\(verdict.title): nothing that it asks for was measured."
                }
                let failed = verdict.criteria.filter { $0.figure != nil && $0.level == nil }.map(\.measure.title).joined(separator: ", ")
                return "\(verdict.title): no level. Too far off: \(failed).\(missing)"
            }
            return "\(verdict.title): \(level).\(missing)"
        }
        if result.verdicts.isEmpty { findings.append("There is no table of a guideline to judge by.") }
        if result.figure(.samplingEfficiency) == nil {
            findings.append("Too few slanted edges were found: turn the target by about 4°, and see to it that its patches have borders.")
        }
        if result.colourSpace == "sRGB" { findings.append("Colours are taken as sRGB: the scanner has no profile of its own.") }
        if !result.hasOwnReference { findings.append(batchRemark) }
        if result.verdicts.contains(where: { $0.criteria.contains { !$0.isVerified } }) {
            findings.append("Limits of these tables were not compared with the guidelines themselves; whoever did marks them: verified: true.")
        }
        return findings
    }
}
