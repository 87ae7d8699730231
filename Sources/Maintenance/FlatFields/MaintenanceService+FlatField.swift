import Calibration
import Devices
import FoundationEssentials
import LinuxSystem
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// Pixels an inch of a flat field: scans of fewer add its columns up, which is no loss.
    static let usualFlatFieldResolution = 600.0
    /// Of a camera, of which cells are kept: light falls off over centimetres.
    static let usualAreaResolution = 300.0
    /// Share of full scale by which white may differ between 8 and 16 bits that are encoded alike.
    private static let encodingDifference = 0.02

    /// Makes a flat field of the empty white bed, or of white sheets through a feeder: gains of the columns, for derivatives only. A camera is shown a white
    /// card, and gets gains of places.
    func makeFlatField(_ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner) async throws(Problem) {
        guard scanner.scannerClass != .overhead else {
            record.flatField = try await areaField(&record, request, scanner)
            return
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
        let resolution = request.resolution ?? Self.usualFlatFieldResolution
        let begun = try await firstColumns(
            &record, scanner, sources: offered, resolution: resolution, modes: request.mode.map { [$0] } ?? [.colour, .grey])
        let sources = begun.sources
        let white = try await whitePasses(&record, request, scanner, sources, resolution, begun: begun.pass, known: bed.levels)
        let (first, second, depths) = (white.first, white.second, white.depths)
        let mode: ColourMode = first.means.samples == 3 ? .colour : .grey
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

    /// Two passes over the same white, in 16 bits where the scanner has them and encodes them as it does 8.
    ///
    /// - Parameters:
    ///   - begun: a first pass in 16 bits, where there was one.
    ///   - known: the levels of the white in 8 bits, where somebody looked. Others are looked at here.
    private func whitePasses<Means: SheetMeans>(
        _ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner, _ sources: [SourceKind?], _ resolution: Double,
        begun: SheetPass<Means>? = nil, known: [Double] = []
    ) async throws(Problem) -> WhitePasses<Means> {
        let identifier = record.id
        func pass(_ depth: Int, _ modes: [ColourMode], _ resolution: Double) async throws(Problem) -> SheetPass<Means> {
            try await self.pass(of: scanner, for: identifier, sources: sources, resolution: resolution, depth: depth, modes: modes)
        }
        var first =
            if let begun { begun } else { try await pass(16, request.mode.map { [$0] } ?? [.colour, .grey], resolution) }
        let mode: ColourMode = first.means.samples == 3 ? .colour : .grey
        var depths = [8]
        if first.means.depth == 16 {
            let eight =
                if known.count == first.means.samples {
                    known.map { $0 * 257 }
                } else {
                    try await pass(8, [mode], min(resolution, Self.lookResolution)).means.levels
                }
            if zip(eight, first.means.levels).allSatisfy({ abs($0 - $1) <= Self.encodingDifference * 65535 }) {
                depths = [8, 16]
            } else {
                // Some drivers apply their tone curve to 8 bits only. Most images have 8.
                record.findings.append("Its driver encodes 16 bits in another way than 8: images of 16 bits are not evened out.")
                first = try await pass(8, [mode], resolution)
            }
        }
        return WhitePasses(first: first, second: try await pass(first.means.depth, [mode], resolution), depths: depths)
    }

    /// Makes the flat field of a camera above its bed.
    private func areaField(_ record: inout MaintenanceRecord, _ request: NewMaintenance, _ scanner: Scanner) async throws(Problem) -> FlatFieldResult
    {
        let resolution = request.resolution ?? Self.usualAreaResolution
        let white: WhitePasses<CellMeans> = try await whitePasses(&record, request, scanner, Self.bedSources, resolution)
        let making = AreaFieldMaking(scanner: scanner.name, first: white.first, second: white.second)
        let made = try await BlockingWork.run { () throws(Problem) in try making.result(depths: white.depths) }
        record.findings += made.findings
        var result = made.result
        if let stored = made.stored { result.file = try await keep(stored, as: record.id.rawValue) }
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
