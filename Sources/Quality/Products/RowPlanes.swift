/// One row taken apart into 8-bit planes, with the histograms of what passed so far.
///
/// Samples of 16 bits are rounded to 8: the same values give the same planes, whatever the depth.
struct RowPlanes: Sendable {
    private let form: ImageForm
    private(set) var luma: [UInt8]
    /// Of three samples of 16 bits; else empty.
    private(set) var red: [UInt8] = []
    private(set) var green: [UInt8] = []
    private(set) var blue: [UInt8] = []
    private(set) var histograms: ChannelHistograms

    init(_ form: ImageForm) {
        self.form = form
        luma = [UInt8](repeating: 0, count: form.width)
        if form.samples == 3, form.depth == 16 {
            red = luma
            green = luma
            blue = luma
        }
        histograms = ChannelHistograms(channels: form.samples, depth: form.depth)
    }

    /// - Parameter row: ``ImageForm/bytesPerRow`` bytes.
    mutating func take(_ row: RawSpan) {
        switch (form.depth, form.samples) {
        case (1, _): takeBits(row)
        case (16, 3): takeWideColour(row)
        case (16, _): takeGrey(row, wide: true)
        case (_, 3): histograms.take(row, mixing: &luma)
        default: takeGrey(row, wide: false)
        }
    }

    /// 1 is black.
    private mutating func takeBits(_ row: RawSpan) {
        for x in 0..<form.width {
            let byte = row.unsafeLoad(fromUncheckedByteOffset: x >> 3, as: UInt8.self)
            luma[x] = byte & (0x80 >> UInt8(x & 7)) == 0 ? 255 : 0
        }
    }

    private mutating func takeGrey(_ row: RawSpan, wide: Bool) {
        if wide {
            Self.take(row, sample: 0, of: 1, into: &luma, &histograms)
        } else {
            var plane = luma.mutableSpan
            for x in 0..<plane.count { plane[unchecked: x] = row.unsafeLoad(fromUncheckedByteOffset: x, as: UInt8.self) }
            let copy = luma
            histograms.count(copy.span, channel: 0)
        }
    }

    private mutating func takeWideColour(_ row: RawSpan) {
        Self.take(row, sample: 0, of: 3, into: &red, &histograms)
        Self.take(row, sample: 1, of: 3, into: &green, &histograms)
        Self.take(row, sample: 2, of: 3, into: &blue, &histograms)
        Self.mix(red, green, blue, into: &luma)
    }

    private static func mix(_ red: [UInt8], _ green: [UInt8], _ blue: [UInt8], into luma: inout [UInt8]) {
        let (red, green, blue) = (red.span, green.span, blue.span)
        var luma = luma.mutableSpan
        for x in 0..<luma.count {
            luma[unchecked: x] = Luma.of(red[unchecked: x], green[unchecked: x], blue[unchecked: x])
        }
    }

    private static func take(_ row: RawSpan, sample: Int, of samples: Int, into plane: inout [UInt8], _ histograms: inout ChannelHistograms) {
        for x in 0..<plane.count {
            let value = row.unsafeLoadUnaligned(fromUncheckedByteOffset: (x * samples + sample) * 2, as: UInt16.self)
            plane[x] = histograms.count(value, channel: sample)
        }
    }
}
