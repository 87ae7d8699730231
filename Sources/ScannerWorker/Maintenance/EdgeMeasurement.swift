import Calibration
import PlatenModel
import Raster
import WorkerProtocol

/// Measures the slanted edges of an image in a file.
enum EdgeMeasurement {
    /// - Throws: `image-unreadable`, also for an image that is neither grey nor RGB of 8 or 16 bits, or does not say its resolution.
    static func perform(_ order: EdgeOrder) throws(Problem) -> [EdgeReading] {
        func unreadable(_ reason: String) -> Problem { Problem(.imageUnreadable, ["path": order.path, "reason": reason]) }
        var reader = try TIFFReader(order.path)
        let geometry = reader.geometry
        guard geometry.depth == 8 || geometry.depth == 16, let x = geometry.resolutionX else {
            throw unreadable("edges are measured in images of 8 or 16 bits that say their resolution")
        }
        let tones = order.tones.compactMap(ToneCurve.init)
        guard tones.count == geometry.samples else { throw unreadable("there are not the tones of \(geometry.samples) channels") }
        var finder = EdgeFinder(
            width: geometry.width, samples: geometry.samples, depth: geometry.depth, resolution: (x, geometry.resolutionY ?? x), tones: tones)
        try reader.forEachRow { finder.take($0) }
        return finder.finish()
    }
}
