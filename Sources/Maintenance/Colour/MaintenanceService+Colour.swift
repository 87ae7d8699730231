import Devices
import FoundationEssentials
import LinuxSystem
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// Differences CIEDE2000 of a fit that a matrix profile of a scanner in order keeps to; greater ones come from another chart, another
    /// reference, or a scanner that changes colours by itself.
    private static let limits = (mean: 2.5, greatest: 10.0)

    /// Makes an ICC profile of a scanner by a colour chart on its bed, and checks it on patches that it was not made from.
    func characterise(_ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner) async throws(Problem) {
        let chart = request.chart ?? .colorChecker
        let reference = try Self.reference(request, of: chart, for: scanner, refusing: .chartRefused)
        let colour = try await withImage(of: scanner, for: record.id) { [record] worker, image throws(Problem) in
            _ = try await Self.inspect(worker, scanner, into: image)
            let result = try await profile(of: scanner, image, chart, reference, isOwn: request.reference != nil, record)
            do throws(Problem) {
                try await pictures.keep(record.id, image, [])
            } catch {
                try? FileManager.default.removeItem(atPath: colourFolder(of: record.id))
                throw error
            }
            return result
        }
        record.colour = colour
        func text(_ value: Double) -> String { OptionValue.plain(value, decimals: 2) }
        record.findings = [
            "The profile reproduces its \(colour.patches) patches with a mean ΔE00 of \(text(colour.fitMean)), at most \(text(colour.fitGreatest)).",
            "Of patches that a profile was not made from: mean \(text(colour.mean)), 90 % within \(text(colour.percentile90)), at most \(text(colour.greatest)).",
        ]
        if !colour.hasOwnReference { record.findings.append(Self.batchRemark) }
    }

    /// What is said where the reference is not the chart's own.
    static let batchRemark = "The reference is that of a whole batch of charts, not of this one."

    /// The reference that was given, or that of a whole batch.
    static func reference(
        _ request: NewMaintenance, of chart: ColourChart, for scanner: Scanner, refusing code: ProblemCode
    ) throws(Problem) -> String {
        guard let reference = request.reference ?? batchReference(of: chart) else {
            throw Problem(code, ["scanner": scanner.name, "reason": "a \(chart.rawValue) needs the reference file of its own serial number"])
        }
        return reference
    }

    private static func batchReference(of chart: ColourChart) -> String? {
        guard let name = chart.batchReference else { return nil }
        return try? String(contentsOfFile: "\(Argyll.references)/\(name)", encoding: .utf8)
    }

    private func colourFolder(of record: Identifier<MaintenanceRecord>) -> String {
        "\(DefaultPaths.colourProfiles(in: surroundings.configuration().stateFolder))/\(record.rawValue)"
    }

    private func profile(
        of scanner: Scanner, _ image: String, _ chart: ColourChart, _ reference: String, isOwn: Bool, _ record: MaintenanceRecord
    ) async throws(Problem) -> ColourResult {
        let folder = colourFolder(of: record.id)
        do {
            let result = try await measured(scanner, folder: folder, image, chart, reference, isOwn: isOwn, record)
            for name in ["fit.ti3", "fit.icc", "others.ti3"] { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
            return result
        } catch {
            // Nothing of a profile that was refused stays where another could take it.
            try? FileManager.default.removeItem(atPath: folder)
            throw Self.problem(error, scanner, folder)
        }
    }

    static func problem(_ error: any Error, _ scanner: Scanner, _ folder: String, refusing code: ProblemCode = .chartRefused) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let failure as Argyll.Failure where failure.isMissing: Problem(.argyllMissing, ["reason": failure.reason])
        case let failure as Argyll.Failure: Problem(code, ["scanner": scanner.name, "reason": failure.reason])
        default: Problem(.storageFailed, ["path": folder, "reason": "\(error)"])
        }
    }

    private func measured(
        _ scanner: Scanner, folder: String, _ image: String, _ chart: ColourChart, _ reference: String, isOwn: Bool, _ record: MaintenanceRecord
    ) async throws -> ColourResult {
        let argyll = Argyll(folder: folder)
        let reading = try await argyll.read(chart, reference, in: image, of: scanner.name, refusing: .chartRefused)
        try reading.text(everyThird: false).write(toFile: "\(folder)/fit.ti3", atomically: true, encoding: .utf8)
        try reading.text(everyThird: true).write(toFile: "\(folder)/others.ti3", atomically: true, encoding: .utf8)
        let name = "\(scanner.vendor) \(scanner.model) \(CalendarDay(of: record.time))"
        for (base, title) in [("fit", "\(name) without every third patch"), ("chart", name)] {
            // A curve for each channel and a matrix: few patches bear no more. -u: white is the chart's, and what is lighter is kept.
            _ = try await argyll.run("colprof", ["-D", title, "-qm", "-as", "-u", base])
        }
        let all = ChartReading.differences(try await argyll.run("profcheck", ["-v2", "-k", "chart.ti3", "chart.icc"]))
        let others = ChartReading.differences(try await argyll.run("profcheck", ["-v2", "-k", "others.ti3", "fit.icc"])).sorted()
        guard !all.isEmpty, !others.isEmpty else { throw Problem(.chartRefused, ["scanner": scanner.name, "reason": "profcheck told nothing"]) }
        let result = ColourResult(
            chart: chart, hasOwnReference: isOwn, patches: reading.count, fitMean: all.reduce(0, +) / Double(all.count), fitGreatest: all.max() ?? 0,
            mean: others.reduce(0, +) / Double(others.count), percentile90: others[min(others.count - 1, others.count * 9 / 10)],
            greatest: others.last ?? 0, profile: "\(folder)/chart.icc")
        guard result.fitMean <= Self.limits.mean, result.fitGreatest <= Self.limits.greatest else {
            let words = "the profile misses its own patches by a mean ΔE00 of \(OptionValue.plain(result.fitMean, decimals: 1))"
            throw Problem(.chartRefused, ["scanner": scanner.name, "reason": "\(words): another chart, or another chart's reference"])
        }
        return result
    }
}
