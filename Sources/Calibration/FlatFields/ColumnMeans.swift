import Statistics

/// What the columns of a sensor show of an even sheet, or of the dark. Values are codes from 0 to 65535, whatever the depth they were delivered with.
public struct ColumnMeans: Codable, Sendable, Hashable {
    /// Pixels of a row.
    public var width: Int
    /// Channels: 1 or 3.
    public var samples: Int
    /// Bits of each sample as it was delivered.
    public var depth: Int
    /// Rows that were averaged.
    public var rows: Int
    /// Of each sample of a row.
    public var means: [Double]
    /// The light along the travel: of each band of ``bandRows`` rows, as a share of the mean of all.
    public var bands: [Double]
    public var bandRows: Int
    /// Share of the pixels whose bands do not agree: there is something on the sheet that covers more than dust does.
    public var spotted: Double

    public init(width: Int, samples: Int, depth: Int, rows: Int, means: [Double], bands: [Double], bandRows: Int, spotted: Double) {
        self.width = width
        self.samples = samples
        self.depth = depth
        self.rows = rows
        self.means = means
        self.bands = bands
        self.bandRows = bandRows
        self.spotted = spotted
    }

    /// Whether it is what its own numbers say.
    public var isWhole: Bool {
        width > 0 && (samples == 1 || samples == 3) && rows > 0 && bandRows > 0 && means.count == width * samples && !bands.isEmpty
            && (means + bands).allSatisfy(\.isFinite)
    }

    /// Mean of each channel, without the tenths of its columns that are lowest and highest.
    public var levels: [Double] {
        (0..<samples).map { channel in
            OrderStatistics.trimmedMean(stride(from: channel, to: means.count, by: samples).map { means[$0] }, cutting: 0.1) ?? 0
        }
    }

    /// Share of the samples whose mean lies at the end of the scale: what they would have shown beyond it nobody knows.
    public var clipped: Double { Double(means.count { $0 >= 0.995 * 65535 }) / Double(max(1, means.count)) }

    /// The pixels that see the sheet: without those at both ends that are darker than ``FlatField/gains`` allows, a twentieth of the width at either end
    /// at most.
    public var sheet: Range<Int> {
        let levels = levels
        func sees(_ pixel: Int) -> Bool {
            (0..<samples).allSatisfy { means[pixel * samples + $0] * FlatField.gains.upperBound > levels[$0] }
        }
        let most = width / 20
        let left = (0..<most).first(where: sees) ?? most
        let right = (0..<most).first { sees(width - 1 - $0) } ?? most
        return left..<width - right
    }

    /// Some of its pixels.
    public func columns(in pixels: Range<Int>) -> ColumnMeans {
        var result = self
        result.width = pixels.count
        result.means = Array(means[pixels.lowerBound * samples..<pixels.upperBound * samples])
        return result
    }
}
