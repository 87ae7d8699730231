import Statistics

/// Averages the columns of an even sheet while its rows pass. Memory depends on the width of the image only.
///
/// Rows are averaged band by band, and of a column's bands the fifth that is darkest and the fifth that is lightest do not count: dust covers few of
/// them.
public struct ColumnMeter: SheetMeter {
    /// Bands are merged in pairs when there are so many.
    private static let mostBands = 32
    private static let firstBandRows = 32
    /// Beyond this a sum of 65535s overflows.
    private static let mostRows = 1 << 20
    /// Of a column's bands.
    private static let trimmed = 0.2
    /// Share of the light by which a band differs that has something on it, and share of a column's bands that may.
    private static let spot = 0.02
    private static let spottedBands = 0.2

    private let width: Int
    private let samples: Int
    private let depth: Int
    private var bandRows = firstBandRows
    private var sums: [UInt32]
    private var rowsInBand = 0
    private var rows = 0
    /// Means of each sample.
    private var bands: [[Float]] = []

    /// - Parameters:
    ///   - samples: 1 or 3 of each pixel.
    ///   - depth: bits of each: 8, or 16 in the machine's byte order.
    public init(width: Int, samples: Int, depth: Int) {
        self.width = width
        self.samples = samples
        self.depth = depth
        sums = [UInt32](repeating: 0, count: width * samples)
    }

    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = width * samples * depth / 8
        guard length > 0 else { return }
        for row in 0..<min(count, bytes.byteCount / length) where rows < Self.mostRows {
            Self.add(bytes.extracting(row * length..<(row + 1) * length), depth: depth, to: &sums)
            rows += 1
            rowsInBand += 1
            if rowsInBand == bandRows { closeBand() }
        }
    }

    /// Adds a row of samples as codes from 0 to 65535.
    static func add(_ row: RawSpan, depth: Int, to sums: inout [UInt32]) {
        var sums = sums.mutableSpan
        if depth == 16 {
            for index in 0..<sums.count {
                sums[unchecked: index] &+= UInt32(row.unsafeLoadUnaligned(fromUncheckedByteOffset: 2 &* index, as: UInt16.self))
            }
        } else {
            // 255 becomes 65535.
            for index in 0..<sums.count { sums[unchecked: index] &+= 257 &* UInt32(row.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)) }
        }
    }

    private mutating func closeBand() {
        bands.append(sums.map { Float($0) / Float(rowsInBand) })
        for index in sums.indices { sums[index] = 0 }
        rowsInBand = 0
        guard bands.count == Self.mostBands else { return }
        bands = stride(from: 0, to: bands.count, by: 2).map { index in zip(bands[index], bands[index + 1]).map { ($0 + $1) / 2 } }
        bandRows *= 2
    }

    public consuming func finish() -> ColumnMeans? {
        // The rest is a band of its own where it is no mere remainder.
        if rowsInBand > 0, bands.isEmpty || rowsInBand * 2 >= bandRows { closeBand() }
        guard !bands.isEmpty, width > 0 else { return nil }
        let channels = samples
        // Of each band and channel: the light of that moment is not the column's.
        let light = bands.map { band in
            (0..<channels).map { channel in
                OrderStatistics.trimmedMean(stride(from: channel, to: band.count, by: channels).map { Double(band[$0]) }, cutting: 0.1) ?? 0
            }
        }
        let level = (0..<channels).map { channel in max(light.reduce(0) { $0 + $1[channel] } / Double(light.count), 1e-9) }
        var spotted = 0
        var means = [Double](repeating: 0, count: width * samples)
        for pixel in 0..<width {
            var isSpotted = false
            for channel in 0..<samples {
                let index = pixel * samples + channel
                let shares = bands.indices.map { Double(bands[$0][index]) / max(light[$0][channel], 1e-9) }
                let share = OrderStatistics.trimmedMean(shares, cutting: Self.trimmed) ?? 0
                means[index] = share * level[channel]
                let apart = shares.count { abs($0 - share) > Self.spot * max(share, 0.1) }
                if Double(apart) > Self.spottedBands * Double(shares.count) { isSpotted = true }
            }
            if isSpotted { spotted += 1 }
        }
        return ColumnMeans(
            width: width, samples: samples, depth: depth, rows: rows, means: means,
            bands: light.map { band in (0..<channels).reduce(0) { $0 + band[$1] / level[$1] } / Double(channels) }, bandRows: bandRows,
            spotted: Double(spotted) / Double(width))
    }
}
