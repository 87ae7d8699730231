/// The lines of a scan, as bytes, made one at a time: the page itself is never in memory.
final class PageRows {
    private let content: any PageContent
    private let optics: OpticalChain
    private let settings: ScanSettings
    private var row: Int
    private var isFirst = true
    private var seen: [UInt16]
    private var corrected: [UInt16]

    init(_ content: any PageContent, _ optics: OpticalChain, _ settings: ScanSettings) {
        self.content = content
        self.optics = optics
        self.settings = settings
        row = settings.window.top
        seen = [UInt16](repeating: 0, count: settings.window.width * settings.channels)
        corrected = optics.isTransparent ? [] : seen
    }

    /// Writes the next line. `line` has to be the one of the call before, and as long as a line: what does not change is not written again.
    func next(into line: inout [UInt8]) throws(DriverFailure) {
        let isNew = try content.next(into: &seen)
        defer {
            row += 1
            isFirst = false
        }
        guard isNew || isFirst || optics.changesFromRowToRow else { return }
        if optics.isTransparent {
            encode(seen, into: &line)
        } else {
            optics.apply(seen, row: row, into: &corrected)
            encode(corrected, into: &line)
        }
    }

    private func encode(_ samples: [UInt16], into line: inout [UInt8]) {
        switch settings.depth {
        case 1: RowKernels.encodeLineart(samples, threshold: settings.threshold, into: &line)
        case 8: RowKernels.encode8(samples, into: &line)
        default: RowKernels.encode16(samples, into: &line)
        }
    }
}
