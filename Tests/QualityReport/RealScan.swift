import SyntheticPages

/// A page of the real ones as it comes from a scanner: grey, or red, green and blue.
struct RealScan {
    private(set) var planes: [ScannedPage]

    var width: Int { planes[0].width }
    var height: Int { planes[0].height }
    var resolution: Double { planes[0].resolution }
    /// The grey that it is told by: of colours the green.
    var grey: ScannedPage { planes[planes.count / 2] }

    /// Rows as a scanner delivers them: the samples of a pixel beside each other.
    var bytes: [UInt8] {
        guard planes.count > 1 else { return planes[0].pixels }
        var bytes = [UInt8](repeating: 0, count: planes.count * width * height)
        for (sample, plane) in planes.enumerated() {
            for (index, code) in plane.pixels.enumerated() { bytes[index * planes.count + sample] = code }
        }
        return bytes
    }

    init(planes: [ScannedPage]) { self.planes = planes }

    private func mapped(_ body: (ScannedPage) -> ScannedPage) -> RealScan { RealScan(planes: planes.map(body)) }

    func without(_ rows: Range<Int>) -> RealScan { mapped { $0.without(rows) } }
    func repeating(_ rows: Range<Int>) -> RealScan { mapped { $0.repeating(rows) } }

    func streaked(x: Int, width: Int, contrast: Double) -> RealScan {
        mapped { plane in
            var plane = plane
            plane.addStreak(x: x, width: width, contrast: contrast)
            return plane
        }
    }
}
