import Calibration
import TestSupport

/// A camera above a bed whose light falls off in a known way, seen in 16 bits: by its lens with the fourth power of the cosine, and from a lamp on the left
/// with the square of the distance.
public struct SyntheticCamera: Sendable {
    /// Part of the bed at a resolution.
    public struct View: Sendable {
        /// Millimetres from the corner of the bed.
        public var left: Double
        public var top: Double
        /// Pixels an inch.
        public var resolution: Double
        /// Pixels.
        public var width: Int
        public var height: Int

        public init(left: Double, top: Double, resolution: Double, width: Int, height: Int) {
            (self.left, self.top, self.resolution, self.width, self.height) = (left, top, resolution, width, height)
        }
    }

    /// Something dark on the sheet, in millimetres.
    public struct Speck: Sendable {
        public var x: Double
        public var y: Double
        public var diameter: Double
        /// Share of the light that it leaves.
        public var light: Double

        public init(x: Double, y: Double, diameter: Double, light: Double = 0.3) {
            (self.x, self.y, self.diameter, self.light) = (x, y, diameter, light)
        }
    }

    /// Millimetres of its bed.
    public let bed: (width: Double, height: Double)
    /// Shares of the light that the corners lose by the lens, and the right edge by its distance from the lamp.
    public let vignetting: Double
    public let side: Double
    /// Standard deviation in codes of 65535.
    public let noise: Double

    public init(bed: (width: Double, height: Double) = (150, 115), vignetting: Double, side: Double, noise: Double) {
        (self.bed, self.vignetting, self.side, self.noise) = (bed, vignetting, side, noise)
    }

    /// All of its bed.
    public func view(_ resolution: Double) -> View {
        View(
            left: 0, top: 0, resolution: resolution, width: Int(bed.width / 25.4 * resolution), height: Int(bed.height / 25.4 * resolution))
    }

    /// The share of the light at a place.
    public func light(_ x: Double, _ y: Double) -> Double {
        let (dx, dy) = (x - bed.width / 2, y - bed.height / 2)
        let distance = (dx * dx + dy * dy) / ((bed.width * bed.width + bed.height * bed.height) / 4)
        let lens = 1 + distance * (1 / (1 - vignetting).squareRoot() - 1)
        let lamp = 1 + x / bed.width * (1 / (1 - side).squareRoot() - 1)
        return 1 / (lens * lens * lamp * lamp)
    }

    /// Rows of an even sheet of this reflectance, 0 to 1.
    ///
    /// - Parameter code: of light; both from 0 to 1. Left out: codes are light.
    public func rows(
        of level: Double, _ view: View, seed: UInt64, specks: [Speck] = [], code: (Double) -> Double = { $0 }
    ) -> [[UInt16]] {
        var numbers = SeededNumbers(seed: seed)
        // Drawn once: of each row another run.
        let deviates = noise > 0 ? (0..<4096 + view.width).map { _ in noise * numbers.normal() } : []
        let pixel = 25.4 / view.resolution
        return (0..<view.height).map { row in
            let y = view.top + (Double(row) + 0.5) * pixel
            let near = specks.filter { abs($0.y - y) <= $0.diameter / 2 }
            let start = deviates.isEmpty ? 0 : Int(numbers.next() % 4096)
            return (0..<view.width).map { column in
                let x = view.left + (Double(column) + 0.5) * pixel
                var light = level * self.light(x, y)
                for speck in near {
                    let (dx, dy) = (x - speck.x, y - speck.y)
                    if dx * dx + dy * dy <= speck.diameter * speck.diameter / 4 { light *= speck.light }
                }
                let own = deviates.isEmpty ? 0 : deviates[start + column]
                return UInt16(min(65535, max(0, (code(light) * 65535 + own).rounded())))
            }
        }
    }

    /// The means of the cells of rows of grey.
    ///
    /// - Parameter depth: 16, or 8: rounded to those.
    public static func means(_ rows: [[UInt16]], depth: Int = 16) -> CellMeans? {
        var meter = CellMeter(width: rows.first?.count ?? 0, samples: 1, depth: depth)
        for row in rows {
            if depth == 8 {
                let bytes = row.map { UInt8((UInt32($0) * 255 + 32_895) >> 16) }
                meter.take(bytes.span.bytes, count: 1)
            } else {
                meter.take(row.span.bytes, count: 1)
            }
        }
        return meter.finish()
    }

    /// What evened rows differ by from one end of their range to the other, as a share of full scale: of means of squares of so many pixels; 1: of single ones.
    public static func residue(_ evening: RowEvening, _ rows: [[UInt16]], depth: Int = 16, box: Int = 1) -> Double {
        var evening = evening
        var (least, greatest) = (Double.infinity, -Double.infinity)
        let width = rows.first?.count ?? 0
        var sums = [Double](repeating: 0, count: max(1, width / box))
        for (index, row) in rows.enumerated() {
            for (x, value) in even(row, by: &evening, depth: depth).prefix(sums.count * box).enumerated() { sums[x / box] += value }
            guard (index + 1).isMultiple(of: box) else { continue }
            let means = sums.map { $0 / Double(box * box) }
            (least, greatest) = (min(least, means.min() ?? 0), max(greatest, means.max() ?? 0))
            for place in sums.indices { sums[place] = 0 }
        }
        return greatest - least
    }

    /// A row evened out, from 0 to 1.
    private static func even(_ row: [UInt16], by evening: inout RowEvening, depth: Int) -> [Double] {
        if depth == 8 {
            var samples = row.map { UInt8((UInt32($0) * 255 + 32_895) >> 16) }
            var span = samples.mutableSpan
            var bytes = span.mutableBytes
            evening.apply(&bytes)
            return samples.map { Double($0) / 255 }
        }
        var samples = row
        var span = samples.mutableSpan
        var bytes = span.mutableBytes
        evening.apply(&bytes)
        return samples.map { Double($0) / 65535 }
    }
}
