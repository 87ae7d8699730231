import FoundationEssentials
import PlatenModel
import Quality
import Raster
import Sane
import WorkerProtocol

extension ScannerSession {
    /// Pixels an inch of a look at the bed: a millimetre is three of them.
    private static let sightResolution = 75.0

    /// Has the scanner set for what lies on the bed, and tells how it was found; nothing changes for a profile whose area is known.
    ///
    /// - Parameter path: of the image to come; the prescan lies beside it while it is taken, and is gone when this returns.
    func takeAim(_ path: String) throws(Problem) -> [CaptureWarning] {
        guard let profile = sightProfile, case .auto(let margin) = profile.area, let handle else { return [] }
        // The source is the same for every part of the bed.
        guard preparation?.settings.isFeeder != true else {
            return [.areaNotFound("A feeder shows its sheet only once")]
        }
        let seen = try look(profile, path + ".sight", isKept: false)
        let bed = (
            width: Double(seen.geometry.width) / (seen.geometry.resolutionX ?? Self.sightResolution) * 25.4,
            height: Double(seen.geometry.height) / (seen.geometry.resolutionY ?? seen.geometry.resolutionX ?? Self.sightResolution) * 25.4
        )
        var aimed = profile
        let sighted = SightedArea(seen.sheets, margin: margin, bed: bed)
        if let sighted {
            aimed.area = .rectangle(x: sighted.area.x, y: sighted.area.y, width: sighted.area.width, height: sighted.area.height)
            aimed.clips = sighted.clips
            // Drivers have grids of their own; a millimetre of margin more or less is none.
            aimed.nearest.insert(.area)
            aimed.areaTolerance = max(aimed.areaTolerance, 2)
        }
        preparation = try resolver(of: aimed, on: handle).resolve()
        return sighted == nil ? [.areaNotFound("The border of what lies on the bed cannot be told")] : []
    }

    /// A look at the bed that somebody asked for.
    func preview(_ order: PreviewOrder) throws(Problem) -> WorkerReport {
        guard let profile = sightProfile ?? preparation?.profile else { throw outOfOrder("preview came before prepare") }
        defer { endSeries() }
        return .previewed(try look(profile, order.path, isKept: true))
    }

    /// Takes the whole bed at low resolution.
    private func look(_ profile: Profile, _ path: String, isKept: Bool) throws(Problem) -> PreviewSeen {
        let handle = try opened()
        let preparation = try resolver(of: Self.sight(profile), on: handle).resolve()
        let file = try ImageFile.create(path, reserving: nil)
        do throws(Problem) {
            let look = try record(preparation, handle, into: file, as: "the area") { layout, x, y, _ in
                SheetObserver(layout, resolutionX: x, resolutionY: y)
            }
            handle.cancel()
            if !isKept { file.discard() }
            return PreviewSeen(
                geometry: look.geometry,
                sheets: (look.outcome ?? []).map { ClipFrame(x: $0.left, y: $0.top, width: $0.width, height: $0.height) })
        } catch {
            handle.cancel()
            file.discard()
            throw error
        }
    }

    /// The profile as it looks at the bed.
    private static func sight(_ profile: Profile) -> Profile {
        var sight = profile
        sight.area = .maximum
        sight.resolution = sightResolution
        if sight.mode == .lineart { sight.mode = .grey }
        sight.depth = 8
        sight.nearest = Set(AdaptableQuantity.allCases)
        sight.compression = .none
        sight.iccProfile = nil
        sight.clips = []
        sight.passes = []
        sight.slips = nil
        return sight
    }
}

extension CaptureWarning {
    fileprivate static func areaNotFound(_ reason: String) -> CaptureWarning {
        CaptureWarning(code: .areaNotFound, sentence: "\(reason): the whole area was scanned.")
    }
}
