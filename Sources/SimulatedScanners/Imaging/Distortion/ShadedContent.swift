/// A page of which some columns give less light back than others, in some of its rows.
final class ShadedContent: PageContent {
    private let content: any PageContent
    /// Of each sample, in units of ``RowKernels/unityGain``.
    private let gains: [Int32]
    private let noNoise: [Int32]
    private let rows: Range<Int>
    private var row: Int
    private var plain: [UInt16]

    /// `gains` has one number for each pixel; `rows` count from the top of the bed.
    init(_ content: any PageContent, gains: [Int32], rows: Range<Int>, window: ScanWindow, channels: Int) {
        self.content = content
        self.gains = gains.flatMap { Array(repeating: $0, count: channels) }
        self.rows = rows
        row = window.top
        plain = [UInt16](repeating: 0, count: window.width * channels)
        noNoise = [Int32](repeating: 0, count: plain.count)
    }

    func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange {
        var change = try content.next(into: &plain)
        if row == rows.lowerBound || row == rows.upperBound { change = .whole }
        switch change {
        case .none: break
        case .whole: shade(0..<plain.count, into: &samples)
        case .parts(let parts): for part in parts { shade(part, into: &samples) }
        }
        row += 1
        return change
    }

    private func shade(_ part: Range<Int>, into samples: inout [UInt16]) {
        if rows.contains(row) {
            RowKernels.correct(plain, part, gains: gains, noise: noNoise, noiseStart: 0, offset: 0, into: &samples)
        } else {
            for index in part { samples[index] = plain[index] }
        }
    }
}
