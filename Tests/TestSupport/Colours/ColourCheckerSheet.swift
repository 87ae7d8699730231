import Foundation

/// A ColorChecker Classic on a scanner's glass, as a scanner with known primaries and a known tone curve sees it.
public struct ColourCheckerSheet: Sendable {
    /// Pixels an inch, and of the glass.
    public static let resolution = 300.0
    private static let (width, height) = (2551, 3507)
    /// Pixels of one unit of Argyll's chart file, which has the chart 330 units wide.
    private static let unit = 300 / 25.4 * 0.6
    /// Where the chart's corner lies.
    private static let corner = (x: 60.0, y: 80.0)

    /// Linear sRGB from XYZ of D50 (Lindbloom), and what this scanner's sensor makes of it.
    private static let toLinear = [[3.1338561, -1.6168667, -0.4906146], [-0.9787684, 1.9161415, 0.0334540], [0.0719453, -0.2289914, 1.4052427]]
    private static let sensor = [[0.85, 0.12, 0.03], [0.08, 0.84, 0.08], [0.02, 0.10, 0.88]]

    /// Colours of the patches by Argyll's reference of the whole batch: name and L*a*b*.
    public let patches: [(name: String, lab: (Double, Double, Double))]
    /// Times the green of a scanner in order.
    public var greenGain = 1.0

    /// - Parameter reference: the text of the reference file.
    public init(reference: String) {
        patches = reference.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ", omittingEmptySubsequences: true)
            guard words.count == 4, let first = words[0].first, "ABCD".contains(first), let l = Double(words[1]), let a = Double(words[2]),
                let b = Double(words[3])
            else { return nil }
            return (String(words[0]), (l, a, b))
        }
    }

    /// Writes it as a binary PPM (Netpbm, ppm(5)).
    public func writePPM(_ path: String) throws {
        // What surrounds the chart is the white of the lid.
        var rows = [[UInt8]](repeating: [UInt8](repeating: 242, count: Self.width * 3), count: Self.height)
        Self.fill(&rows, 0, 0, 330, 228, [0.18, 0.18, 0.18])
        for patch in patches {
            guard let letter = patch.name.utf8.first, let column = Int(patch.name.dropFirst()) else { continue }
            let (x, y) = (12 + Double(column - 1) * 52.5, 11.5 + Double(letter - 65) * 52.5)
            Self.fill(&rows, x, y, x + 46, y + 46, seen(patch.lab))
        }
        var data = Data("P6\n\(Self.width) \(Self.height)\n255\n".utf8)
        for row in rows { data.append(contentsOf: row) }
        try data.write(to: URL(fileURLWithPath: path))
    }

    private static func fill(_ rows: inout [[UInt8]], _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ colour: [Double]) {
        let columns = Int(corner.x + left * unit)..<Int(corner.x + right * unit)
        let part = [UInt8]((0..<columns.count).flatMap { _ in colour.map { UInt8(min(255, max(0, ($0 * 255).rounded()))) } })
        for row in Int(corner.y + top * unit)..<Int(corner.y + bottom * unit) {
            rows[row].replaceSubrange(columns.lowerBound * 3..<columns.upperBound * 3, with: part)
        }
    }

    private func seen(_ lab: (Double, Double, Double)) -> [Double] {
        func linear(_ f: Double) -> Double { f * f * f > 216.0 / 24389 ? f * f * f : (116 * f - 16) / (24389.0 / 27) }
        let fy = (lab.0 + 16) / 116
        let xyz = [0.9642 * linear(fy + lab.1 / 500), linear(fy), 0.8249 * linear(fy - lab.2 / 200)]
        func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] { matrix.map { zip($0, vector).reduce(0) { $0 + $1.0 * $1.1 } } }
        let device = times(Self.sensor, times(Self.toLinear, xyz).map { max(0, $0) })
        return zip(device, [1, greenGain, 1]).map { min(1, max(0, $0 * $1)).squareRoot() }
    }
}
