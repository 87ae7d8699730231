import Catalogue
import FoundationEssentials
import Logging
import PlatenModel

/// What pages that are taken need to know of their scanner, and tell of it.
extension MaintenanceService: ScannerCare {
    public func watched(on scanner: Scanner, source: SourceKind?) async -> [WatchedSpot]? {
        await glass.watched(on: scanner, source: source)
    }

    public func took(
        _ evidence: GlassEvidence?, quality: ImageQuality?, from scanner: Scanner, source: SourceKind?, side: SheetSide, at time: Date,
        seconds: Double
    ) async {
        await glass.took(evidence, quality: quality, from: scanner, source: source, side: side, at: time, seconds: seconds)
    }

    public func defects(of scanner: Scanner) async -> GlassDefects { await glass.defects(of: scanner) }

    public func scale(of scanner: Scanner, source: SourceKind?) async -> PixelScale? {
        // A sheet that is drawn in has a scale of its own.
        guard source == nil || source == .flatbed else { return nil }
        do throws(Problem) {
            // For each page: what is noted while a cycle is paused counts from the next one on.
            let last = try await surroundings.catalogue.lastMaintenance(
                of: scanner.identity, MaintenanceKind.allCases.filter { $0 == .geometryCalibration || $0.changesGeometry })
            guard let newest = last.first, newest.record.kind == .geometryCalibration else { return nil }
            return newest.record.geometry?.scale
        } catch {
            surroundings.logger.warning("the scale of a scanner could not be read", metadata: ["problem": "\(error.code.rawValue)"])
            return nil
        }
    }

    public func colourProfile(of scanner: Scanner) async -> String? {
        do throws(Problem) {
            return try await surroundings.catalogue.lastMaintenance(of: scanner.identity, [.colourCalibration, .colourRestored])
                .first?.record.colour.map(place)
        } catch {
            surroundings.logger.warning("the colour profile of a scanner could not be read", metadata: ["problem": "\(error.code.rawValue)"])
            return nil
        }
    }

    /// Where a profile lies now: after a restoration the state folder may be another one.
    func place(of colour: ColourResult) -> String {
        let parts = colour.profile.split(separator: "/").suffix(2).joined(separator: "/")
        return "\(DefaultPaths.colourProfiles(in: surroundings.configuration().stateFolder))/\(parts)"
    }

    public func rest() async { await glass.rest() }
}
