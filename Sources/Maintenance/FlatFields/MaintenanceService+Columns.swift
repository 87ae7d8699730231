import Calibration
import Devices
import FoundationEssentials
import LinuxSystem
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// Bytes of the means of the widest sensor.
    private static let greatestMeans = 64 << 20

    /// Where the white for a flat field is looked at: a feeder that sees both sides of a sheet has a sensor for each.
    ///
    /// - Parameter asked: what it was looked at with at first.
    func flatFieldSources(of scanner: Scanner, isFeeder: Bool, asked: [SourceKind?]) async throws(Problem) -> [SourceKind?] {
        guard isFeeder else { return asked }
        guard case .described(let options) = try await worker(of: scanner).perform(.describe) else {
            throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no options"])
        }
        let isChosen = [OptionQuantity.source, .duplex].contains { quantity in
            OptionAliases.find(quantity, in: options) { $0.capabilities.active && $0.capabilities.settable } != nil
        }
        return isChosen && ScannerOffer(options).sources?.contains(.feederDuplex) == true ? Self.bothSides : asked
    }

    /// Has a scanner that is held take one image, or one of each side of a sheet, of which the means of the columns, or of the cells, are all that is kept.
    func pass<Means: SheetMeans>(
        of scanner: Scanner, for record: Identifier<MaintenanceRecord>, sources: [SourceKind?], resolution: Double, depth: Int, modes: [ColourMode],
        options: [String: OptionValue] = [:]
    ) async throws(Problem) -> SheetPass<Means> {
        let worker = try await worker(of: scanner)
        let settings = try await prepare(
            worker, scanner.name, resolution: resolution, depth: depth, modes: modes, sources: sources, options: options)
        let isDuplex = sources == Self.bothSides
        return try await withFile("\(record.rawValue).columns.json") { path throws(Problem) in
            try await withFile("\(record.rawValue).back-columns.json") { backPath throws(Problem) in
                let order = ColumnOrder(path: path, backPath: isDuplex ? backPath : nil, isOfCells: Means.isOfCells)
                guard case .columnsMeasured(let reading) = try await worker.perform(.measureColumns(order)) else {
                    throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no columns"])
                }
                let means: Means = try await Self.means(path, scanner)
                let hasBack = isDuplex && FileManager.default.fileExists(atPath: backPath)
                return SheetPass(
                    means: means, backs: hasBack ? try await Self.means(backPath, scanner) : nil, reading: reading, settings: settings)
            }
        }
    }

    private static func means<Means: SheetMeans>(_ path: String, _ scanner: Scanner) async throws(Problem) -> Means {
        let limit = greatestMeans
        let means = await BlockingWork.run { () -> Means? in
            guard let bytes = try? SmallFile.bytes(of: path, limit: limit) else { return nil }
            return try? PlatenJSON.decoder().decode(Means.self, from: Data(bytes))
        }
        guard let means, means.isWhole else { throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "means of no columns"]) }
        return means
    }

    /// Problems of a driver that will not do without light what it does with it, and of a feeder that had no sheet more. All that light is needed for is
    /// done by then, so that nobody need do it again for their sake.
    private static let withoutDark: Set<ProblemCode> = [
        .optionMissing, .optionValueRefused, .optionNotSettable, .driverRefusedValue, .scannerUnsupported, .feederEmpty, .imageEmpty,
    ]

    /// A pass without light, where the driver allows one.
    ///
    /// The worker is gone behind it: whatever happens, nobody opens a scanner whose lamp stays off.
    func darkColumns(
        of scanner: Scanner, for record: Identifier<MaintenanceRecord>, sources: [SourceKind?], resolution: Double, depth: Int, modes: [ColourMode]
    ) async throws(Problem) -> DarkPass {
        let worker = try await worker(of: scanner)
        guard case .described(let options) = try await worker.perform(.describe) else {
            throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no options"])
        }
        guard let name = DarkFrameOptions.find(in: options) else { return .impossible }
        do throws(Problem) {
            let pass: FlatFieldPass = try await pass(
                of: scanner, for: record, sources: sources, resolution: resolution, depth: depth, modes: modes, options: [name: .bool(true)])
            await surroundings.registry.letGo(scanner.name)
            return .taken(pass)
        } catch {
            await surroundings.registry.letGo(scanner.name)
            guard Self.withoutDark.contains(error.code) else { throw error }
            return .refused(error.sentence)
        }
    }
}
