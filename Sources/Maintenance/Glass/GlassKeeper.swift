import Catalogue
import FoundationEssentials
import Logging
import PlatenModel
import ProcessControl

/// Keeps the maps of all glasses: takes in what images show, and tells of dirt.
public actor GlassKeeper {
    private struct Glass: Hashable {
        /// The scanner's identity.
        let scanner: String
        /// The part of the scanner that sees the glass.
        let source: String
        let kind: GlassKind
    }

    /// Pages between two times that maps and counters are written.
    private static let images = 16

    private let surroundings: MaintenanceSurroundings
    private var maps: [Glass: GlassMap] = [:]
    private var unsaved: Set<Glass> = []
    /// What each scanner did that is not written yet.
    private var usage: [String: ScannerUsage] = [:]

    public init(_ surroundings: MaintenanceSurroundings) {
        self.surroundings = surroundings
    }

    /// Where the next image of a scanner is to be looked at; see ``ScannerCare``.
    func watched(on scanner: Scanner, source: SourceKind?) async -> [WatchedSpot]? {
        guard let glass = Self.plate(of: scanner, source: source) else { return nil }
        return await map(of: glass).watched
    }

    /// Takes in what an image shows; see ``ScannerCare``.
    func took(
        _ evidence: GlassEvidence?, quality: ImageQuality?, from scanner: Scanner, source: SourceKind?, side: SheetSide, at time: Date,
        seconds: Double
    ) async {
        usage[scanner.identity, default: ScannerUsage()] += ScannerUsage(pages: 1, seconds: seconds)
        if let evidence, let glass = Self.plate(of: scanner, source: source) {
            await take(evidence, of: glass, quality?.hash, scanner, time)
        } else if let quality, let glass = Self.window(of: scanner, source: source, side: side) {
            let known = await map(of: glass).watched
            if let evidence = StreakEvidence.evidence(in: quality, known: known) { await take(evidence, of: glass, quality.hash, scanner, time) }
        }
        // Not a transaction for each page: what a crash takes with it comes again.
        if usage[scanner.identity]?.pages ?? 0 >= Self.images { await rest() }
    }

    private func take(_ evidence: GlassEvidence, of glass: Glass, _ hash: String?, _ scanner: Scanner, _ time: Date) async {
        _ = await map(of: glass)
        // Whatever else came in while the map was read is in it.
        guard var map = maps[glass] else { return }
        let changes = map.take(evidence, hash: hash, at: time)
        maps[glass] = map
        unsaved.insert(glass)
        if !changes.isEmpty { await tell(of: scanner) }
    }

    /// Writes what is not written yet.
    public func rest() async {
        let counted = usage
        usage = [:]
        for (scanner, usage) in counted {
            do throws(Problem) {
                try await surroundings.catalogue.count(usage, of: scanner)
            } catch {
                surroundings.logger.warning("pages were not counted", metadata: ["scanner": "\(scanner)", "problem": "\(error.code.rawValue)"])
            }
        }
        for glass in unsaved { await save(glass) }
    }

    /// Takes in a look at the empty bed.
    public func looked(_ spots: [SightedSpot], at scanner: Scanner, time: Date, afterCleaning: Bool) async -> GlassMap.CheckOutcome {
        guard let glass = Self.plate(of: scanner, source: nil) else { return GlassMap.CheckOutcome() }
        _ = await map(of: glass)
        guard var map = maps[glass] else { return GlassMap.CheckOutcome() }
        let outcome = map.check(spots, at: time, afterCleaning: afterCleaning)
        maps[glass] = map
        await save(glass)
        await tell(of: scanner)
        return outcome
    }

    /// Notes that somebody wiped a scanner's windows: the next sheets tell what went.
    public func wiped(_ scanner: Scanner) async {
        for glass in Self.windows(of: scanner) {
            _ = await map(of: glass)
            maps[glass]?.clean()
            await save(glass)
        }
        await tell(of: scanner)
    }

    /// What is known of a scanner's glass and windows.
    public func spots(of scanner: Scanner) async -> (spots: [GlassSpot], images: Int) {
        var (spots, images): ([GlassSpot], Int) = ([], 0)
        for glass in Self.glasses(of: scanner) {
            let map = await map(of: glass)
            spots += map.spots
            images += map.images
        }
        return (spots, images)
    }

    /// Marks that survived a cleaning.
    func defects(of scanner: Scanner) async -> GlassDefects {
        var defects = GlassDefects()
        for glass in Self.glasses(of: scanner) {
            let found = await map(of: glass).spots.filter { $0.state == .defect }
            if glass.kind == .plate { defects.plate += found } else { defects.windows += found }
        }
        return defects
    }

    /// The glass of a flatbed; a page that moves past its window, and a book below a camera, have none.
    private static func plate(of scanner: Scanner, source: SourceKind?) -> Glass? {
        guard scanner.scannerClass == .flatbed, source == nil || source == .flatbed else { return nil }
        return Glass(scanner: scanner.identity, source: SourceKind.flatbed.rawValue, kind: .plate)
    }

    /// The window that a side of a sheet goes past.
    private static func window(of scanner: Scanner, source: SourceKind?, side: SheetSide) -> Glass? {
        guard source == .feeder || source == .feederDuplex, scanner.scannerClass != .overhead else { return nil }
        return Glass(scanner: scanner.identity, source: "window-\(side.rawValue)", kind: .window)
    }

    private static func windows(of scanner: Scanner) -> [Glass] {
        [SheetSide.front, .back].compactMap { window(of: scanner, source: .feeder, side: $0) }
    }

    private static func glasses(of scanner: Scanner) -> [Glass] {
        [plate(of: scanner, source: nil)].compactMap(\.self) + windows(of: scanner)
    }

    private func map(of glass: Glass) async -> GlassMap {
        if let map = maps[glass] { return map }
        var map = GlassMap(kind: glass.kind)
        do throws(Problem) {
            if let text = try await surroundings.catalogue.glassMap(of: glass.scanner, source: glass.source) {
                do {
                    map = try PlatenJSON.decoder().decode(GlassMap.self, from: Data(text.utf8))
                } catch {
                    // Of another version: it is found out anew.
                    surroundings.logger.notice("the map of a glass begins anew", metadata: ["scanner": "\(glass.scanner)", "reason": "\(error)"])
                }
            }
        } catch {
            surroundings.logger.warning("the map of a glass could not be read", metadata: ["problem": "\(error.code.rawValue)"])
        }
        if let map = maps[glass] { return map }
        maps[glass] = map
        return map
    }

    private func save(_ glass: Glass) async {
        guard let map = maps[glass] else { return }
        unsaved.remove(glass)
        do throws(Problem) {
            let text: String
            do { text = try PlatenJSON.line(map) } catch { throw Problem(.internalFailure, ["reason": "\(error)"]) }
            try await surroundings.catalogue.keepGlassMap(text, of: glass.scanner, source: glass.source)
        } catch {
            surroundings.logger.warning("the map of a glass could not be kept", metadata: ["problem": "\(error.code.rawValue)"])
        }
    }

    /// Raises, changes or clears the alert about a scanner's glass.
    private func tell(of scanner: Scanner) async {
        var dirt: [GlassSpot] = []
        var streaks: [GlassSpot] = []
        for glass in Self.glasses(of: scanner) {
            let found = await map(of: glass).dirt
            if glass.kind == .plate { dirt += found } else { streaks += found }
        }
        let isClean = dirt.isEmpty && streaks.isEmpty
        let problem = isClean ? nil : Problem(.glassDirty, ["scanner": scanner.name, "places": GlassPlaces.text(dirt, streaks)])
        do throws(Problem) {
            try await surroundings.settleAlert(problem, about: Alert.subject(ofGlass: scanner.name))
        } catch {
            surroundings.logger.error("an alert could not be raised", metadata: ["scanner": "\(scanner.name)", "problem": "\(error.code.rawValue)"])
        }
    }
}
