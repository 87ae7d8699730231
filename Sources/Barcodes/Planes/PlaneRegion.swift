/// Part of a plane: pixels, or cells of a ``CellMap``.
struct PlaneRegion: Sendable, Hashable {
    var left: Int
    var top: Int
    var width: Int
    var height: Int

    func scaled(by factor: Int) -> PlaneRegion {
        PlaneRegion(left: left * factor, top: top * factor, width: width * factor, height: height * factor)
    }

    /// With so many pixels more on each side that has them.
    func enlarged(by margin: Int, within plane: GreyPlane) -> PlaneRegion {
        let (left, top) = (max(0, left - margin), max(0, top - margin))
        let right = min(plane.width, self.left + width + margin)
        let bottom = min(plane.height, self.top + height + margin)
        return PlaneRegion(left: left, top: top, width: right - left, height: bottom - top)
    }
}
