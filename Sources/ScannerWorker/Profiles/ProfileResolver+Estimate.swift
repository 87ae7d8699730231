import PlatenModel
import Raster
import Sane
import WorkerProtocol

extension ProfileResolver {
    /// What the driver announces with all options set, refused where it is not what the profile asks for.
    func checkedParameters() throws(Problem) -> SaneParameters {
        let parameters = try settings.handle.asking { scanner throws(SaneError) in try scanner.parameters() }
        guard let samples = parameters.format.imageSamples else { throw FrameForm.unsupported(parameters, by: scanner) }
        if profile.options.keys.contains(where: OptionAliases.names(for: .mode).contains) == false,
            samples != (profile.mode == .colour ? 3 : 1)
        {
            guard let option = settings.settable(.mode) else { throw missing(.mode) }
            throw refused(option.name, profile.mode.rawValue, allowed: option.constraint.description)
        }
        let wantsDepth = !profile.nearest.contains(.depth) && pinned.isDisjoint(with: OptionAliases.names(for: .depth))
        if wantsDepth, parameters.depth != profile.depth {
            guard let option = settings.settable(.depth) else { throw missing(.depth) }
            throw refused(option.name, String(profile.depth), allowed: option.constraint.description)
        }
        guard FrameForm.depths.contains(parameters.depth) else { throw FrameForm.unsupported(parameters, by: scanner) }
        try checkFarEdges(parameters)
        return parameters
    }

    func preparation(_ parameters: SaneParameters) throws(Problem) -> Preparation {
        let resolution = currentResolution
        let samples = parameters.format.imageSamples ?? 1
        // No rows are no estimate either: drivers say so where they do not know yet.
        let lines = parameters.lines.flatMap { $0 > 0 ? $0 : nil }
        let geometry = ImageGeometry(
            width: parameters.pixelsPerLine, height: lines ?? 0, samples: samples, depth: parameters.depth,
            resolutionX: resolution.x, resolutionY: resolution.y)
        // Refused now, before anything moves: a colour profile that cannot be read, or is one for other samples.
        let iccProfile = try profile.iccProfile.map { name throws(Problem) in try ICCProfile(contentsOf: name, samples: samples).bytes }
        let rowsPerInch = resolution.y ?? resolution.x ?? profile.resolution
        let maximumRows = profile.maximumRows(at: rowsPerInch)
        let rowBytes = (parameters.pixelsPerLine * samples * parameters.depth + 7) / 8
        let clipBytes = try clipBytes(of: geometry, rowsPerInch: rowsPerInch)
        var preparation = Preparation(
            profile: profile,
            settings: PreparedSettings(
                options: settings.settings.map { AppliedOption(name: $0.name, requested: $0.requested, effective: $0.effective) },
                estimate: geometry, estimatedBytes: lines.map { min($0, maximumRows ?? .max) * rowBytes },
                clipBytes: clipBytes.isEmpty ? nil : clipBytes.reduce(0) { $0 + ($1 ?? 0) }, isFeeder: isFeeder, source: currentSource),
            resolutionX: resolution.x, resolutionY: resolution.y, maximumRows: maximumRows, greatestRows: greatestRows(at: rowsPerInch),
            iccProfile: iccProfile, clipBytes: clipBytes, source: currentSource,
            pixelOptions: Set(settings.options.filter { $0.unit == .pixel }.map(\.name)))
        preparation.settings.left = preparation.origin?.x
        preparation.settings.top = preparation.origin?.y
        return preparation
    }

    /// How far down the scanner reaches, by the range of its bottom edge.
    private func greatestRows(at rowsPerInch: Double) -> Int? {
        guard let option = settings.settable(.bottom), let end = option.constraint.bounds?.upperBound, end > 0 else { return nil }
        let rows = option.unit == .pixel ? end : end / 25.4 * rowsPerInch
        // A range that is absurd must not overflow.
        return Int(min(max(rows.rounded(.up), 1), Double(UInt32.max)))
    }
}
