import Foundation

/// A colour chart on a scanner's glass, as a scanner with known primaries, optics and tone curve sees it.
public struct ChartSheet: Sendable {
    /// Pixels an inch, and of the glass.
    public static let resolution = 300.0
    private static let (width, height) = (2551, 3507)
    /// Light that comes back from the lid.
    private static let lid = 0.9
    /// Where the chart's corner lies before it is turned, in pixels; and pixels of it across.
    private static let corner = (x: 180.0, y: 260.0)
    private static let across = 2150.0

    /// Linear sRGB from XYZ of D50 (Lindbloom), and what this scanner's sensor makes of it.
    private static let toLinear = [[3.1338561, -1.6168667, -0.4906146], [-0.9787684, 1.9161415, 0.0334540], [0.0719453, -0.2289914, 1.4052427]]
    private static let sensor = [[0.85, 0.12, 0.03], [0.08, 0.84, 0.08], [0.02, 0.10, 0.88]]

    private let layout: ChartLayout
    /// Light of what is between the patches.
    private let ground: Double
    /// Times the green of a scanner in order.
    public var greenGain = 1.0
    /// Degrees by which it is turned, clockwise.
    public var angle = 0.0
    /// Standard deviation of the point spread, in pixels.
    public var blur = 0.3
    /// Pixels by which red lies too far to the right.
    public var redShift = 0.0
    /// Share of it, from its lower edge, that lies under a sheet of paper as white as the lid.
    public var covered = 0.0

    /// - Parameters:
    ///   - recognition: the text of Argyll's recognition file.
    ///   - ground: light of what is between the patches.
    public init(recognition: String, ground: Double = 0.0324) {
        layout = ChartLayout(recognition: recognition)
        self.ground = ground
    }

    /// Its reference file: the patches with the values that it is drawn with.
    public var reference: String {
        let patches = layout.boxes.compactMap { box in layout.expected[box.name].map { (box.name, $0) } }
        let lines = patches.map { name, xyz in "\(name) \(xyz.map { "\($0)" }.joined(separator: " "))" }
        return """
            IT8.7/2

            ORIGINATOR "synthetic"
            NUMBER_OF_FIELDS 4
            BEGIN_DATA_FORMAT
            SAMPLE_ID XYZ_X XYZ_Y XYZ_Z
            END_DATA_FORMAT
            NUMBER_OF_SETS \(lines.count)
            BEGIN_DATA
            \(lines.joined(separator: "\n"))
            END_DATA

            """
    }

    /// Writes it as a binary PPM (Netpbm, ppm(5)).
    public func writePPM(_ path: String) throws {
        let light = drawn()
        var data = Data("P6\n\(Self.width) \(Self.height)\n255\n".utf8)
        data.append(contentsOf: light.lazy.map { UInt8(min(255, (max(0, $0).squareRoot() * 255).rounded())) })
        try data.write(to: URL(fileURLWithPath: path))
    }

    /// Linear light of each sample. What is blurred is light: one box laid over another adds its difference.
    private func drawn() -> [Float] {
        var light = [Float](repeating: Float(Self.lid), count: Self.width * Self.height * 3)
        add(layout.outline, [Double](repeating: ground - Self.lid, count: 3), to: &light)
        for box in layout.boxes {
            guard let xyz = layout.expected[box.name] else { continue }
            add(box, seen(xyz.map { $0 / 100 }).map { $0 - ground }, to: &light)
        }
        guard covered > 0 else { return light }
        let height = Self.across * (layout.outline.bottom - layout.outline.top) / (layout.outline.right - layout.outline.left)
        let first = min(Self.height, Int(Self.corner.y + height * (1 - covered)))
        for index in first * Self.width * 3..<light.count { light[index] = Float(Self.lid) }
        return light
    }

    private func seen(_ xyz: [Double]) -> [Double] {
        func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] { matrix.map { zip($0, vector).reduce(0) { $0 + $1.0 * $1.1 } } }
        let device = times(Self.sensor, times(Self.toLinear, xyz))
        return zip(device, [1, greenGain, 1]).map { min(1, max(0, $0 * $1)) }
    }

    /// Adds a rectangle that is turned and blurred.
    private func add(_ box: ChartLayout.Box, _ colour: [Double], to light: inout [Float]) {
        let unit = Self.across / (layout.outline.right - layout.outline.left)
        let (left, right) = (Self.corner.x + (box.left - layout.outline.left) * unit, Self.corner.x + (box.right - layout.outline.left) * unit)
        let (top, bottom) = (Self.corner.y + (box.top - layout.outline.top) * unit, Self.corner.y + (box.bottom - layout.outline.top) * unit)
        let (cosine, sine) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        // Turned about the corner of the chart.
        func placed(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
            let (x, y) = (x - Self.corner.x, y - Self.corner.y)
            return (Self.corner.x + x * cosine - y * sine, Self.corner.y + x * sine + y * cosine)
        }
        let corners = [placed(left, top), placed(right, top), placed(left, bottom), placed(right, bottom)]
        let reach = 6 * blur + 2 + abs(redShift)
        let columns = bounds(corners.map(\.x), reach, Self.width)
        let rows = bounds(corners.map(\.y), reach, Self.height)
        for y in rows {
            for x in columns {
                for channel in 0..<3 {
                    let (dx, dy) = (Double(x) - (channel == 0 ? redShift : 0) - Self.corner.x, Double(y) - Self.corner.y)
                    let along = Self.corner.x + dx * cosine + dy * sine
                    let down = Self.corner.y - dx * sine + dy * cosine
                    let share = inside(along, left, right) * inside(down, top, bottom)
                    if share != 0 { light[(y * Self.width + x) * 3 + channel] += Float(colour[channel] * share) }
                }
            }
        }
    }

    private func bounds(_ values: [Double], _ reach: Double, _ limit: Int) -> Range<Int> {
        let low = max(0, Int((values.min() ?? 0) - reach))
        return low..<max(low, min(limit, Int((values.max() ?? 0) + reach)))
    }

    private func inside(_ place: Double, _ low: Double, _ high: Double) -> Double {
        let reach = 6 * blur
        if place < low - reach || place > high + reach { return 0 }
        if place > low + reach, place < high - reach { return 1 }
        let spread = blur * 2.0.squareRoot()
        return 0.5 * (erf((place - low) / spread) - erf((place - high) / spread))
    }
}
