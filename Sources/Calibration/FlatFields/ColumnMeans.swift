/// What the columns of a sensor show of an even sheet, or of the dark.
public struct ColumnMeans: SheetMeans, Hashable {
    public static let isOfCells = false

    /// Pixels of a row.
    public var width: Int
    public var samples: Int
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

    public var isWhole: Bool {
        width > 0 && (samples == 1 || samples == 3) && rows > 0 && bandRows > 0 && means.count == width * samples && !bands.isEmpty
            && (means + bands).allSatisfy(\.isFinite)
    }

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
