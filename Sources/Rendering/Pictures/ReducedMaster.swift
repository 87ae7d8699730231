import PlatenModel
import Raster

/// A master made small while its rows are read: no more of it than one row of boxes is ever in memory.
struct ReducedMaster {
    /// Not turned: as the rows lie in the file.
    let picture: Picture
    /// How it has to be turned to stand upright.
    let orientation: Orientation
    /// Pixels of the picture a millimetre across and down; nil where the file does not say.
    let scale: (x: Double, y: Double)?

    /// - Parameter longSide: pixels of the longer side at most. A master that is smaller stays as it is.
    /// - Throws: `image-unreadable`.
    init(_ path: String, longSide: Int) throws(Problem) {
        var reader = try TIFFReader(path)
        let geometry = reader.geometry
        let box = max(1, (max(geometry.width, geometry.height) + longSide - 1) / longSide)
        var boxes = BoxReducer(geometry, isWhiteZero: reader.photometric == .whiteIsZero, box: box)
        try reader.forEachRow { boxes.take($0) }
        picture = boxes.finish()
        orientation = reader.orientation ?? .topLeft
        scale = geometry.resolutionX.map { x in
            (x / 25.4 / Double(box), (geometry.resolutionY ?? x) / 25.4 / Double(box))
        }
    }
}
