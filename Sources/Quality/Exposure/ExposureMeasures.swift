import PlatenModel

/// What the histograms tell of exposure (methods: clipping counted per channel, worst channel given; paper white as the smoothed mode above the
/// 60th percentile, ink black as the 1st).
struct ExposureMeasures: Sendable {
    private static let measures: [Measure] = [
        .clippedHighlights, .clippedShadows, .paperWhite, .inkBlack, .contrast, .paperCast, .emptyCodes, .paddedDepth,
    ]

    private let histograms: ChannelHistograms
    private let luma: Histogram
    /// Of a pixel, in codes; nil: not known.
    private let noise: Double?

    init(_ histograms: ChannelHistograms, luma: Histogram, noise: Double?) {
        self.histograms = histograms
        self.luma = luma
        self.noise = noise
    }

    /// Luma code of the paper.
    var paperWhite: Int { luma.mode(from: luma.percentile(0.6)) }
    var inkBlack: Int { luma.percentile(0.01) }

    func measurements() -> [Measurement] {
        guard histograms.depth > 1 else { return .notMeasurable(Self.measures, .bitonal) }
        guard luma.total > 0 else { return .notMeasurable(Self.measures, .imageTooSmall) }
        return [
            Measurement(.clippedHighlights, .value(clipped(254...255))), Measurement(.clippedShadows, .value(clipped(0...1))),
            Measurement(.paperWhite, .value(Double(paperWhite))), Measurement(.inkBlack, .value(Double(inkBlack))),
            Measurement(.contrast, .value(Double(luma.percentile(0.99) - inkBlack))), Measurement(.paperCast, paperCast),
            Measurement(.emptyCodes, emptyCodes), Measurement(.paddedDepth, paddedDepth),
        ]
    }

    /// Share of the pixels at the end of the codes, of the worst channel.
    private func clipped(_ codes: ClosedRange<Int>) -> Double {
        (0..<histograms.channels).map { channel in
            let histogram = histograms.histogram(channel)
            return Double(histogram.counts[codes].reduce(0, +)) / Double(max(1, histogram.total))
        }.max() ?? 0
    }

    /// Codes between the greatest and the least channel at the paper's mode.
    private var paperCast: MeasurementResult {
        guard histograms.channels == 3 else { return .notMeasurable(.grey) }
        let modes = (0..<3).map { channel in
            let histogram = histograms.histogram(channel)
            return histogram.mode(from: histogram.percentile(0.6))
        }
        return .value(Double((modes.max() ?? 0) - (modes.min() ?? 0)))
    }

    /// Share of the codes between the 1st and the 99th percentile that do not occur, of the worst channel: data that was stretched has gaps.
    /// Data without noise, that was made or denoised, has gaps by itself.
    private var emptyCodes: MeasurementResult {
        guard let noise, noise >= NoiseMeter.least else { return .notMeasurable(.nothingToJudge) }
        let shares = (0..<histograms.channels).compactMap { channel -> Double? in
            let histogram = histograms.histogram(channel)
            let (low, high) = (histogram.percentile(0.01), histogram.percentile(0.99))
            // Few codes, few pixels: gaps would say nothing.
            guard high - low >= 32, histogram.total >= 65_536 else { return nil }
            return Double((low...high).filter { histogram.counts[$0] == 0 }.count) / Double(high - low + 1)
        }
        return shares.max().map { .value($0) } ?? .notMeasurable(.nothingToJudge)
    }

    /// Share of the samples of 16 bits whose low byte says nothing.
    private var paddedDepth: MeasurementResult {
        guard histograms.depth == 16 else { return .notMeasurable(.nothingToJudge) }
        let samples = histograms.channels * histograms.histogram(0).total
        return .value(Double(histograms.paddedSamples) / Double(max(1, samples)))
    }
}
