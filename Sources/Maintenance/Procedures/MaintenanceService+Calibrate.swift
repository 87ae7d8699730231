import Devices
import FoundationEssentials
import LinuxSystem
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// What the unevenness of columns may grow by without anybody saying that a calibration did harm: a tenth, and what noise does.
    private static let tolerance = (share: 1.1, per100: 0.05)

    /// Seconds that a killed worker may take to be gone.
    private static let patienceAfterKill = 10.0

    /// The driver's own calibration, with a look at the bed before and behind it. What makes it worse is undone where the driver keeps it in a file.
    func calibrate(_ record: inout MaintenanceRecord, _ scanner: Scanner) async throws(Problem) {
        let before = try await look(at: scanner, for: record.id, keepsPicture: false)
        record.before = before
        let file = CalibrationFile(of: scanner.identity, in: surroundings.configuration().stateFolder)
        let worker = try await worker(of: scanner)
        try await file.keep()
        do throws(Problem) {
            try await prepare(worker, scanner.name)
            guard case .calibrated(let effect) = try await worker.perform(.calibrate(CalibrationOrder(file: file.path))) else {
                throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no calibration"])
            }
            record.calibration = effect
            let after = try await look(at: scanner, for: record.id)
            record.inspection = after
            guard after.columnDeviation <= before.columnDeviation * Self.tolerance.share + Self.tolerance.per100 else {
                throw Problem(
                    .calibrationIneffective,
                    [
                        "scanner": scanner.name, "before": Self.per100(before.columnDeviation), "after": Self.per100(after.columnDeviation),
                        "hint": effect.options.contains { CalibrationOptions.fileOptions.contains($0) }
                            ? "The calibration before is back in its place; clean the white strip, then calibrate again."
                            : "Clean the white strip, then calibrate again.",
                    ])
            }
            record.findings = [
                "Its columns differ by \(Self.per100(after.columnDeviation)) % now, by \(Self.per100(before.columnDeviation)) % before."
            ]
            if effect.neededAfter == true {
                record.findings.append("Its driver still asks for a calibration with other settings.")
            }
            await file.forgetBefore()
        } catch {
            // Whatever happened: the scanner is not left with half of one. A driver may hold the new one in memory and write it when the scanner is
            // closed, as genesys does (genesys.cpp, sane_close), or be writing it still; so it goes first, and not by closing.
            await worker.kill()
            _ = await worker.waitForEnd(within: Self.patienceAfterKill)
            await file.bringBack()
            throw error
        }
    }

    private static func per100(_ value: Double) -> String { OptionValue.plain(value, decimals: 2) }
}
