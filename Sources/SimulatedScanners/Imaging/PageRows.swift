/// The lines of a scan, as bytes, made one at a time: the page itself is never in memory.
final class PageRows {
    private let content: any PageContent
    private let optics: OpticalChain
    private let settings: ScanSettings
    private var row: Int
    private var isFirst = true
    private var seen: [UInt16]
    private var corrected: [UInt16]
    private let plane: Int?
    /// Of the plane.
    private var single: [UInt16]

    /// `plane`: only that sample of the three of each pixel, from 0; nil: all.
    init(_ content: any PageContent, _ optics: OpticalChain, _ settings: ScanSettings, plane: Int? = nil) {
        self.content = content
        self.optics = optics
        self.settings = settings
        row = settings.window.top
        seen = [UInt16](repeating: 0, count: settings.window.width * settings.channels)
        corrected = optics.isTransparent ? [] : seen
        self.plane = plane
        single = plane == nil ? [] : [UInt16](repeating: 0, count: settings.window.width)
    }

    /// Writes the next line. `line` has to be the one of the call before, and as long as a line: what does not change is not written again.
    func next(into line: inout [UInt8]) throws(DriverFailure) {
        let change = try content.next(into: &seen)
        if isFirst || optics.changesFromRowToRow || change == .whole {
            convert(0..<seen.count, into: &line)
        } else if case .parts(let parts) = change {
            for part in parts { convert(part, into: &line) }
        }
        row += 1
        isFirst = false
    }

    private func convert(_ part: Range<Int>, into line: inout [UInt8]) {
        if optics.isTransparent {
            encode(seen, part, into: &line)
        } else {
            optics.apply(seen, row: row, part, into: &corrected)
            encode(corrected, part, into: &line)
        }
    }

    private func encode(_ samples: [UInt16], _ part: Range<Int>, into line: inout [UInt8]) {
        guard let plane else { return encodeAll(samples, part, into: &line) }
        let pixels = part.lowerBound / 3..<(part.upperBound + 2) / 3
        for pixel in pixels { single[pixel] = samples[pixel * 3 + plane] }
        encodeAll(single, pixels, into: &line)
    }

    private func encodeAll(_ samples: [UInt16], _ part: Range<Int>, into line: inout [UInt8]) {
        switch settings.depth {
        case 1: RowKernels.encodeLineart(samples, part, threshold: settings.threshold, into: &line)
        case 8: RowKernels.encode8(samples, part, into: &line)
        case 12: RowKernels.encode12(samples, part, into: &line)
        default: RowKernels.encode16(samples, part, into: &line)
        }
    }
}
