/// A page that is seen in bands of columns, each with its own displacement.
final class BandedContent: PageContent {
    private struct Part {
        let content: any PageContent
        /// Samples from the left edge of the window.
        let start: Int
        var samples: [UInt16]
    }

    private var parts: [Part]

    /// The bands cover the window from left to right. `content` gives what a band sees: the window is the band's own, displaced.
    init<Failure: Error>(
        _ bands: [ColumnBand], window: ScanWindow, channels: Int, content: (ColumnBand, ScanWindow) throws(Failure) -> any PageContent
    ) throws(Failure) {
        parts = []
        for band in bands where !band.columns.isEmpty {
            let own = ScanWindow(
                resolution: window.resolution, left: band.columns.lowerBound + band.across, top: window.top + band.down,
                width: band.columns.count, height: window.height)
            parts.append(
                Part(
                    content: try content(band, own), start: (band.columns.lowerBound - window.left) * channels,
                    samples: [UInt16](repeating: 0, count: own.width * channels)))
        }
    }

    func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange {
        var changed: [Range<Int>] = []
        for index in parts.indices {
            let start = parts[index].start
            switch try parts[index].content.next(into: &parts[index].samples) {
            case .none: continue
            case .whole: changed.append(copy(0..<parts[index].samples.count, of: parts[index].samples, to: start, of: &samples))
            case .parts(let ranges):
                for range in ranges { changed.append(copy(range, of: parts[index].samples, to: start, of: &samples)) }
            }
        }
        return changed.isEmpty ? .none : .parts(changed)
    }

    private func copy(_ range: Range<Int>, of source: [UInt16], to start: Int, of target: inout [UInt16]) -> Range<Int> {
        for index in range { target[start + index] = source[index] }
        return start + range.lowerBound..<start + range.upperBound
    }
}
