import Calibration
import Devices
import FoundationEssentials
import LinuxSystem
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// Pixels an inch of a flat field: scans of fewer add its columns up, which is no loss.
    static let usualFlatFieldResolution = 600.0
    /// Share of full scale by which white may differ between 8 and 16 bits that are encoded alike.
    private static let encodingDifference = 0.02

    /// Makes a flat field of the empty white bed, or of white sheets through a feeder: gains of the columns, for derivatives only.
    func makeFlatField(_ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner) async throws(Problem) {
        // Of columns and rows no gains can be made that hold for an area; a grid of them could.
        guard scanner.scannerClass != .overhead else {
            throw Problem(
                .flatFieldRefused,
                [
                    "scanner": scanner.name,
                    "reason": "a camera above the bed sees an area, whose light falls off to all sides, and not by columns and rows",
                    "hint": "Even its light out by the place of its lamps and by its own software.",
                ])
        }
        let asked = request.source.map { [$0] } ?? Self.bedSources
        let isOther = request.source == .feeder
        var sources = asked
        do throws(Problem) {
            let bed = try await look(at: scanner, for: record.id, keepsPicture: !isOther, sources: asked)
            // Sheets in the feeder of a flatbed tell nothing of its bed.
            if !isOther { record.inspection = bed }
            sources = try await flatFieldSources(of: scanner, isFeeder: bed.isFeeder, asked: asked)
            record.flatField = try await flatField(&record, request, scanner, bed, sources)
        } catch {
            await leave(sources, scanner)
            throw error
        }
        await leave(sources, scanner)
    }

    /// A driver keeps its options while the scanner is open: a profile that leaves the source to it would scan both sides, or from the feeder.
    private func leave(_ sources: [SourceKind?], _ scanner: Scanner) async {
        if sources == Self.bothSides || sources == [.feeder] { await surroundings.registry.letGo(scanner.name) }
    }

    private func flatField(
        _ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner, _ bed: BedInspection, _ offered: [SourceKind?]
    ) async throws(Problem) -> FlatFieldResult {
        let modes = request.mode.map { [$0] } ?? [.colour, .grey]
        let resolution = request.resolution ?? Self.usualFlatFieldResolution
        let seen = try await firstColumns(&record, scanner, sources: offered, resolution: resolution, modes: modes)
        var first = seen.pass
        let sources = seen.sources
        var depths = [8]
        if first.means.depth == 16 {
            let mode: ColourMode = first.means.samples == 3 ? .colour : .grey
            let eight =
                if bed.levels.count == first.means.samples {
                    bed.levels.map { $0 * 257 }
                } else {
                    try await columns(of: scanner, for: record.id, sources: sources, resolution: Self.lookResolution, depth: 8, modes: [mode]).means
                        .levels
                }
            if zip(eight, first.means.levels).allSatisfy({ abs($0 - $1) <= Self.encodingDifference * 65535 }) {
                depths = [8, 16]
            } else {
                // Some drivers apply their tone curve to 8 bits only. Most images have 8.
                record.findings.append("Its driver encodes 16 bits in another way than 8: images of 16 bits are not evened out.")
                first = try await columns(of: scanner, for: record.id, sources: sources, resolution: resolution, depth: 8, modes: [mode])
            }
        }
        let mode: ColourMode = first.means.samples == 3 ? .colour : .grey
        let second = try await columns(of: scanner, for: record.id, sources: sources, resolution: resolution, depth: first.means.depth, modes: [mode])
        let dark = try await darkColumns(
            of: scanner, for: record.id, sources: sources, resolution: resolution, depth: first.means.depth, modes: [mode])
        let making = FlatFieldMaking(scanner: scanner.name, first: first, second: second, dark: dark, isFeeder: bed.isFeeder)
        let made = try await BlockingWork.run { [depths] () throws(Problem) in try making.result(depths: depths) }
        record.findings += made.findings
        var result = made.result
        // The file of the fronts, should that of the backs not fit on the disk, belongs to no record and does no harm.
        if let stored = made.stored { result.file = try await keep(stored, as: record.id.rawValue) }
        if let stored = made.storedBack { result.back?.file = try await keep(stored, as: "\(record.id.rawValue).back") }
        return result
    }

    /// Writes the file under a name of its own and gives it its name when it is on the disk. Returns that name.
    private func keep(_ stored: StoredFlatField, as stem: String) async throws(Problem) -> String {
        let name = stem + DefaultPaths.flatFieldSuffix
        let folder = DefaultPaths.flatFields(in: surroundings.configuration().stateFolder)
        guard let bytes = try? stored.encoded() else { throw Problem(.internalFailure, ["reason": "a flat field that is no numbers"]) }
        let result = await BlockingWork.run {
            Result { () throws(SystemError) in try FlatFieldFile.write(bytes, to: folder, as: name) }
        }
        do throws(SystemError) {
            try result.get()
            return name
        } catch {
            throw Problem(.storageFailed, ["path": "\(folder)/\(name)", "reason": error.reason])
        }
    }
}
