/// Places of a plane where a Data Matrix code may be.
///
/// The library of today (ZXing-C++ built for C++17, without coroutines) finds such a code only where the horizontal middle line of the
/// image goes through it. So what is apart from all else on the sheet, and as large as such a code, is looked at by itself.
struct MatrixRegions {
    /// The largest first, no more than the limit.
    let regions: [PlaneRegion]

    init(of plane: GreyPlane) {
        let map = CellMap(of: plane)
        let margin = Int((BarcodeLimits.matrixMargin / 25.4 * plane.resolution).rounded())
        let side = BarcodeLimits.matrixSide
        let sides = Int(side.lowerBound / 25.4 * plane.resolution)...Int(side.upperBound / 25.4 * plane.resolution)
        let candidates = map.groups().map { $0.scaled(by: map.cell) }
            .filter { sides.contains($0.width) && sides.contains($0.height) }
            .sorted { $0.width * $0.height > $1.width * $1.height }
        regions = candidates.prefix(BarcodeLimits.matrixRegions).map { $0.enlarged(by: margin, within: plane) }
    }
}
