import Statistics

/// What evens out a line sensor: a dark offset and a gain for each sample of a row, from scans of a dark and of an even white sheet.
///
/// Only for derivatives: a master stays what the scanner delivered. All values are linear, from 0 to 65535.
public struct FlatField: Sendable, Hashable, Codable {
    /// Why there is none.
    public enum Problem: Error, Sendable, Hashable {
        /// Fewer rows than ``leastWhiteRows`` or ``leastDarkRows``, or rows of different lengths.
        case tooFewRows
        /// The scanner evens itself out better than this could: nothing is to be done. The residue from peak to peak, as a share of full scale.
        case notNeeded(Double)
        /// A sample needs a gain beyond ``gains``: a lamp or a mirror has failed. Its place in the row.
        case beyondRepair(sample: Int)
    }

    public static let leastWhiteRows = 128
    public static let leastDarkRows = 32
    /// Gains that electronics and optics in order need.
    public static let gains = 0.5...2.0
    /// Share of full scale below which drivers' own shading needs no help.
    public static let neededFrom = 0.005
    /// Share of white by which two passes may differ before one of them had dust on the sheet.
    private static let dustDifference = 0.005
    /// Of a single pass: deviations from the samples about it, in robust standard deviations of all samples' own, over ``dustWidth`` samples at most.
    /// Elements of a raw sensor differ by several per cent: a fixed share would take them for dust.
    private static let dustDeviations = 8.0
    private static let leastDeviation = 0.01
    private static let dustWidth = 3

    /// Subtracted from each sample of a row.
    public let dark: [Double]
    /// Then multiplied.
    public let gain: [Double]
    /// What white becomes, of each channel: one white for all would change the colour of the light.
    public let white: [Double]

    /// - Parameters:
    ///   - white: rows of an even white sheet, each of `samples * width` values.
    ///   - dark: rows without light; none: the device has no offset of its own.
    ///   - samples: channels of a pixel.
    ///   - repeated: rows of the sheet after it was moved, by which dust on it is told from the sensor's own elements: dust darkens one pass only.
    public init(white: [[UInt16]], dark: [[UInt16]], samples: Int, repeated: [[UInt16]]? = nil) throws(Problem) {
        guard let count = white.first?.count, white.count >= Self.leastWhiteRows, white.allSatisfy({ $0.count == count }), samples > 0,
            dark.isEmpty || dark.count >= Self.leastDarkRows, dark.allSatisfy({ $0.count == count }),
            repeated.map({ $0.count >= Self.leastWhiteRows && $0.allSatisfy { $0.count == count } }) ?? true
        else { throw .tooFewRows }
        try self.init(
            white: Self.columns(white), dark: dark.isEmpty ? nil : Self.columns(dark), samples: samples, repeated: repeated.map(Self.columns))
    }

    /// - Parameters:
    ///   - white: of an even white sheet.
    ///   - dark: without light; nil: the device has no offset of its own.
    public init(white: ColumnMeans, dark: ColumnMeans?) throws(Problem) {
        guard white.isWhole, white.rows >= Self.leastWhiteRows,
            dark.map({ $0.isWhole && $0.rows >= Self.leastDarkRows && $0.width == white.width && $0.samples == white.samples }) ?? true
        else { throw .tooFewRows }
        try self.init(white: white.means, dark: dark?.means, samples: white.samples, repeated: nil)
    }

    private init(white: [Double], dark: [Double]?, samples: Int, repeated: [Double]?) throws(Problem) {
        let count = white.count
        self.dark = dark ?? [Double](repeating: 0, count: count)
        let offsets = self.dark
        var levels = zip(white, offsets).map { $0 - $1 }
        if let repeated {
            levels = zip(levels, zip(repeated, offsets)).map { first, second in
                let again = second.0 - second.1
                return abs(first - again) > Self.dustDifference * max(first, again) ? max(first, again) : (first + again) / 2
            }
        } else {
            levels = Self.withoutDust(levels, samples: samples)
        }
        let means = (0..<samples).map { channel in
            OrderStatistics.trimmedMean(stride(from: channel, to: count, by: samples).map { levels[$0] }, cutting: 0.1) ?? 0
        }
        var gain = [Double](repeating: 1, count: count)
        for index in 0..<count {
            let value = levels[index] > 0 ? means[index % samples] / levels[index] : .infinity
            guard Self.gains.contains(value) else { throw .beyondRepair(sample: index) }
            gain[index] = value
        }
        let spread = Self.greatestSpread(levels, samples: samples)
        guard spread >= Self.neededFrom else { throw .notNeeded(spread) }
        self.gain = gain
        self.white = means
    }

    /// Channels of a pixel.
    public var samples: Int { white.count }

    /// What columns differ by from one end of their range to the other, of the channel where it is most, as a share of full scale.
    public static func residue(of sheet: ColumnMeans) -> Double { greatestSpread(sheet.means, samples: sheet.samples) }

    /// The same of a sheet that is evened out. It has as many columns as this.
    public func residue(of sheet: ColumnMeans) -> Double {
        let evened = sheet.means.indices.map { (sheet.means[$0] - dark[$0]) * gain[$0] }
        return Self.greatestSpread(Self.withoutDust(evened, samples: sheet.samples), samples: sheet.samples)
    }

    var isWhole: Bool {
        !white.isEmpty && gain.count == dark.count && gain.count.isMultiple(of: white.count) && !gain.isEmpty
            && (dark + white).allSatisfy { (0...65535).contains($0) } && white.allSatisfy { $0 > 0 } && gain.allSatisfy { Self.gains.contains($0) }
    }

    /// A row evened out. Rows of another length are given back as they are.
    public func corrected(_ row: [UInt16]) -> [UInt16] {
        guard row.count == gain.count else { return row }
        return row.indices.map { UInt16(min(65535, max(0, ((Double(row[$0]) - dark[$0]) * gain[$0]).rounded()))) }
    }

    /// Means of the columns without a fifth of the lowest and highest values: what lies on the sheet covers a few rows only.
    private static func columns(_ rows: [[UInt16]]) -> [Double] {
        (0..<(rows.first?.count ?? 0)).map { index in
            OrderStatistics.trimmedMean(rows.map { Double($0[index]) }, cutting: 0.2) ?? 0
        }
    }

    /// Without narrow dark places that stand out from all that the sensor does itself.
    private static func withoutDust(_ levels: [Double], samples: Int) -> [Double] {
        var result = levels
        for channel in 0..<samples {
            let places = Array(stride(from: channel, to: levels.count, by: samples))
            let deviations = places.indices.map { deviation(levels, places, $0) }
            let limit = max(leastDeviation, dustDeviations * 1.4826 * (OrderStatistics.median(deviations.map(abs)) ?? 0))
            var index = 0
            while index < places.count {
                guard deviations[index] < -limit else {
                    index += 1
                    continue
                }
                let start = index
                while index < places.count, deviations[index] < -limit { index += 1 }
                guard index - start <= dustWidth else { continue }
                let before = start > 0 ? levels[places[start - 1]] : nil
                let after = index < places.count ? levels[places[index]] : nil
                guard let low = before ?? after, let high = after ?? before else { continue }
                for place in start..<index {
                    result[places[place]] = low + (high - low) * Double(place - start + 1) / Double(index - start + 1)
                }
            }
        }
        return result
    }

    /// How far a sample lies from the median of the 21 about it, as a share of that.
    private static func deviation(_ levels: [Double], _ places: [Int], _ index: Int) -> Double {
        let window = max(0, index - 10)..<min(places.count, index + 11)
        guard let median = OrderStatistics.median(window.map { levels[places[$0]] }), median > 0 else { return 0 }
        return levels[places[index]] / median - 1
    }

    /// What levels differ by from one end of their range to the other, of the channel where it is most, as a share of full scale.
    static func greatestSpread(_ levels: [Double], samples: Int) -> Double {
        (0..<samples).map { channel in
            let values = stride(from: channel, to: levels.count, by: samples).map { levels[$0] }
            return ((values.max() ?? 0) - (values.min() ?? 0)) / 65535
        }.max() ?? 0
    }
}
