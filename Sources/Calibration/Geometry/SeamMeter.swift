import PlatenModel
import Statistics

/// Looks for places where lines that lie across an image go on a little higher or lower, while its rows pass: seams between the modules of a wide
/// sensor that do not see the same row. Memory is one value for each line and millimetre of the width.
///
/// The lines have to be dark on light ground, thinner than 3 mm, and across most of the width, within a degree. They need not be straight: what bends
/// is no seam.
public struct SeamMeter: Sendable {
    /// Millimetres of a row that are put together.
    private static let block = 0.8
    /// Shares of full scale: where a line begins to be one, and how dark its middle is at least.
    private static let (edge, depth) = (0.05, 0.15)
    /// Millimetres.
    private static let (thickest, nearest) = (3.0, 1.0)
    /// Share of the width that a line crosses at least, and lines of a block beyond which it is print.
    private static let (crossing, most) = (0.6, 400)
    /// Micrometres below which nothing is said: a quarter of a pixel at 300 pixels an inch.
    public static let leastStep = 20.0

    private let width: Int
    private let samples: Int
    private let scale: (x: Double, y: Double)
    private let size: Int
    private var tracks: [DarkLines]
    private var row = 0

    /// - Parameters:
    ///   - samples: 1 or 3 of each pixel, 8 bits each.
    ///   - stated: pixels an inch, across and down.
    public init(width: Int, samples: Int, stated: (x: Double, y: Double)) {
        self.width = width
        self.samples = samples
        scale = (stated.x / 25.4, stated.y / 25.4)
        size = max(4, Int((Self.block * scale.x).rounded()))
        let thickest = max(4, Int(Self.thickest * scale.y))
        tracks = [DarkLines](repeating: DarkLines(edge: Self.edge, depth: Self.depth, thickest: thickest), count: width / size)
    }

    /// Takes the next rows, 8 bits a sample.
    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = width * samples
        guard length > 0 else { return }
        for line in 0..<min(count, bytes.byteCount / length) {
            // Green of colour: the sharpest of the three with most lenses.
            let start = line * length + (samples == 3 ? 1 : 0)
            for track in tracks.indices {
                var sum = 0
                for x in track * size..<(track + 1) * size {
                    sum += Int(bytes.unsafeLoad(fromUncheckedByteOffset: start + x * samples, as: UInt8.self))
                }
                tracks[track].take(Double(sum) / Double(size) / 255, row: row)
            }
            row += 1
        }
    }

    /// The seams from left to right. Nil: no line lies across the image.
    public consuming func finish() -> [SensorSeam]? {
        let blocks = tracks.count
        let lines = linked().filter { Double($0.count) >= Self.crossing * Double(blocks) }
        guard !lines.isEmpty else { return nil }
        var found = [[Double]](repeating: [], count: blocks)
        for line in lines {
            guard let straight = FittedLine(line.map { (x: Double($0.block), y: $0.y) }) else { continue }
            for point in line { found[point.block].append(point.y - straight.value(Double(point.block))) }
        }
        let micrometres = 1000 / scale.y
        let residuals = found.map { $0.count * 2 >= lines.count ? OrderStatistics.median($0).map { $0 * micrometres } : nil }
        return StepFinder(least: Self.leastStep).steps(in: residuals).map { step in
            SensorSeam(x: Double(step.place * size) / scale.x, down: step.height)
        }
    }

    /// Marks of neighbouring blocks that go on from each other.
    private func linked() -> [[(block: Int, y: Double)]] {
        let reach = Self.nearest * scale.y
        var done: [[(block: Int, y: Double)]] = []
        var open: [[(block: Int, y: Double)]] = []
        for (block, track) in tracks.enumerated() where track.places.count <= Self.most {
            var rest = open
            open = []
            for y in track.places {
                let near = rest.indices.min { abs((rest[$0].last?.y ?? 0) - y) < abs((rest[$1].last?.y ?? 0) - y) }
                if let near, let last = rest[near].last, abs(last.y - y) <= reach {
                    open.append(rest.remove(at: near) + [(block, y)])
                } else {
                    open.append([(block, y)])
                }
            }
            // What a block hides may go on behind it.
            for line in rest {
                if block - (line.last?.block ?? 0) < 6 { open.append(line) } else { done.append(line) }
            }
        }
        return done + open
    }
}
