import PlatenModel
import WorkerProtocol

extension CycleRunner {
    /// The flat field that holds for an image, and where the image lies on the sensor. Nil: there is none, or nobody knows where it lies.
    ///
    /// - Parameter clip: where the image was cut out of the one that was scanned.
    func flatField(of page: FinishedPage, cut clip: CaptureClip?) async -> CaptureFlatField? {
        let (settings, geometry) = (page.settings, page.image.geometry)
        // It is of light that comes back from a sheet.
        guard !settings.isTransparency(cycle.profile), settings.source(of: cycle.profile) != .card else { return nil }
        guard let left = settings.left, let top = settings.top, let x = settings.estimate.resolutionX else { return nil }
        let pixel = 25.4 / x
        var side = settings.showsBacks ? .back : page.read.side
        // A field is measured without a profile: what it calls the front is the side that came first.
        if cycle.profile.duplexOrder == .backFirst, settings.isFeeder { side = side == .back ? .front : .back }
        let use = FlatFieldUse(
            samples: geometry.samples, depth: geometry.depth, isFeeder: settings.isFeeder, side: side,
            middle: left + Double((page.exposure ?? geometry).width) / 2 * pixel, tolerance: pixel, options: settings.options)
        guard let field = await surroundings.care.flatField(of: scanner, for: use), let file = field.result.file(of: use.side) else { return nil }
        let result = CaptureFlatField(
            calibration: field.calibration, made: field.made, file: file, left: left, top: top, resolutionX: x,
            resolutionY: settings.estimate.resolutionY ?? x)
        return clip.map(result.cut) ?? result
    }
}
