import Glibc
import PlatenModel
import Statistics

/// Moiré: coarse waves where the screen of a print beats with the pixels. A wave of 8 to 50 pixels that several tiles of texture share, and that
/// runs along neither rows nor columns, as lines of text do.
struct MoireMeter: Sendable {
    private static let side = 128
    /// Tiles of one image at most, and of one band of rows.
    private static let greatestTiles = 16
    private static let tilesPerBand = 2
    /// Tiles that must share a wave, and their part of all: photographs have coarse waves, too, each its own.
    private static let leastTiles = 3
    private static let leastShare = 0.5
    /// Waves over a tile: 0.02 to 0.12 a pixel.
    private static let waves = 2.56...15.36
    /// Times the median of waves as long: a peak.
    private static let prominence: Float = 30
    /// Waves over a tile that a direction has at least: less is along the other axis.
    private static let offAxis = 2
    /// Frequencies both ways: one more on all sides, for peaks have neighbours.
    private static let low = Int(waves.upperBound) + 1
    private static let means = 60.0...220
    private static let deviations = 6.0...60

    /// Places of the frequencies of a power, by whole waves over a tile.
    private static let rings: [[Int]] = {
        let reach = low - 1
        var rings = [[Int]](repeating: [], count: reach + 2)
        for v in 0...reach {
            for u in -reach...reach { rings[min(reach + 1, Int(Double(u * u + v * v).squareRoot()))].append(v * (2 * low + 1) + u + low) }
        }
        return rings
    }()

    private struct Peak {
        let across: Int
        let down: Int
        /// Codes from the middle to the crest.
        let amplitude: Double
        let tile: Int
    }

    private let width: Int
    private let transform = FourierTransform(side: Self.side)
    private let window: [Float]
    private var band: [UInt8]
    private var rows = 0
    private var tiles = 0
    private var peaks: [Peak] = []

    init(width: Int) {
        self.width = width
        window = FourierTransform.window(Self.side).map(Float.init)
        band = [UInt8](repeating: 0, count: width >= Self.side ? width * Self.side : 0)
    }

    mutating func take(_ luma: Span<UInt8>) {
        guard !band.isEmpty, tiles < Self.greatestTiles else { return }
        let (start, width) = (rows * width, width)
        var copy = band.mutableSpan
        for x in 0..<width { copy[unchecked: start &+ x] = luma[unchecked: x] }
        rows += 1
        guard rows == Self.side else { return }
        rows = 0
        look()
    }

    private mutating func look() {
        let textures = stride(from: 0, through: width - Self.side, by: Self.side).lazy.filter(isTexture)
        let found = Array(textures.prefix(min(Self.tilesPerBand, Self.greatestTiles - tiles)))
        guard let first = found.first, let last = found.last else { return }
        // Two cost as much as one.
        let powers = transform.power(values(first), values(last), low: Self.low)
        for power in [powers.first, powers.second].prefix(found.count) {
            peaks += peaks(power)
            tiles += 1
        }
    }

    /// Whether a tile is neither paper nor type, by every fourth pixel and row.
    private func isTexture(_ left: Int) -> Bool {
        var (total, squared, samples) = (0, 0, 0)
        let band = band.span
        for y in stride(from: 0, to: Self.side, by: 4) {
            for x in stride(from: left, to: left + Self.side, by: 4) {
                let value = Int(band[unchecked: y &* width &+ x])
                total &+= value
                squared &+= value &* value
                samples &+= 1
            }
        }
        let (sum, squares, count) = (Double(total), Double(squared), Double(samples))
        let mean = sum / count
        return Self.means.contains(mean) && Self.deviations.contains(max(0, squares / count - mean * mean).squareRoot())
    }

    /// A tile without its mean, that fades towards its sides.
    private func values(_ left: Int) -> [Float] {
        let side = Self.side
        var values = [Float](repeating: 0, count: side * side)
        let (band, window) = (band.span, window.span)
        var sum = 0
        for y in 0..<side { for x in 0..<side { sum &+= Int(band[unchecked: y &* width &+ left &+ x]) } }
        let mean = Float(sum) / Float(side * side)
        var target = values.mutableSpan
        for y in 0..<side {
            let (start, share) = (y * width + left, window[y])
            for x in 0..<side {
                target[unchecked: y &* side &+ x] = (Float(band[unchecked: start &+ x]) - mean) * window[unchecked: x] * share
            }
        }
        return values
    }

    /// - Parameter power: of a tile, by ``low`` frequencies.
    private func peaks(_ power: [Float]) -> [Peak] {
        let (side, low) = (Self.side, Self.low)
        let reach = low - 1
        func at(_ u: Int, _ v: Int) -> Float { power[v * (2 * low + 1) + u + low] }
        let usual = Self.rings.map { places in
            var values = places.map { power[$0] }
            return values.isEmpty ? 0 : Selection.element(values.count / 2, of: &values)
        }
        var result: [Peak] = []
        for v in Self.offAxis...reach {
            for u in -reach...reach where abs(u) >= Self.offAxis {
                let here = at(u, v)
                let radius = Double(u * u + v * v).squareRoot()
                guard here > 0, Self.waves.contains(radius), here > Self.prominence * usual[Int(radius)] else { continue }
                let isGreatest = (-1...1).allSatisfy { dv in (-1...1).allSatisfy { du in at(u + du, v + dv) <= here } }
                // Of a window of Hann a quarter of all is left both ways; a wave has half of its height on either side of 0.
                let amplitude = 2 * Double(here.squareRoot()) / (Double(side * side) * 0.25)
                if isGreatest { result.append(Peak(across: u, down: v, amplitude: amplitude, tile: tiles)) }
            }
        }
        return result
    }

    /// The height of the strongest wave that tiles share, in codes; 0: none.
    func measurement() -> Measurement {
        guard !band.isEmpty else { return Measurement(.moire, .notMeasurable(.imageTooSmall)) }
        guard tiles >= Self.leastTiles else { return Measurement(.moire, .notMeasurable(.nothingToJudge)) }
        var strongest = 0.0
        for peak in peaks {
            let same = peaks.filter { abs($0.across - peak.across) <= 1 && abs($0.down - peak.down) <= 1 }
            let count = Set(same.map(\.tile)).count
            guard count >= Self.leastTiles, Double(count) >= Self.leastShare * Double(tiles) else { continue }
            strongest = max(strongest, OrderStatistics.median(same.map(\.amplitude)) ?? 0)
        }
        return Measurement(.moire, .value(strongest))
    }
}
