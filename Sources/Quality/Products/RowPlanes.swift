/// One row taken apart into 8-bit planes, with the histograms of what passed so far.
///
/// Samples of 16 bits are rounded to 8: the same values give the same planes, whatever the depth.
struct RowPlanes: Sendable {
    /// Columns of the planes that are to be looked at; the others may be those of a row before.
    enum Columns: Sendable {
        case none
        case some(from: Int, step: Int)
        case all
    }

    private let form: ImageForm
    private(set) var luma: [UInt8]
    /// Empty where there is one channel.
    private(set) var red: [UInt8] = []
    private(set) var green: [UInt8] = []
    private(set) var blue: [UInt8] = []
    private(set) var histograms: ChannelHistograms

    init(_ form: ImageForm) {
        self.form = form
        luma = [UInt8](repeating: 0, count: form.width)
        if form.samples == 3 {
            red = luma
            green = luma
            blue = luma
        }
        histograms = ChannelHistograms(channels: form.samples, depth: form.depth)
    }

    /// - Parameters:
    ///   - row: ``ImageForm/bytesPerRow`` bytes.
    ///   - wanted: of ``red``, ``green`` and ``blue``.
    mutating func take(_ row: RawSpan, wanted: Columns) {
        switch (form.depth, form.samples) {
        case (1, _): takeBits(row)
        case (16, 3): takeColour(row, wide: true, wanted)
        case (16, _): takeGrey(row, wide: true)
        case (_, 3): takeColour(row, wide: false, wanted)
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

    private mutating func takeColour(_ row: RawSpan, wide: Bool, _ wanted: Columns) {
        if wide {
            Self.take(row, sample: 0, of: 3, into: &red, &histograms)
            Self.take(row, sample: 1, of: 3, into: &green, &histograms)
            Self.take(row, sample: 2, of: 3, into: &blue, &histograms)
        } else {
            histograms.take(row, mixing: &luma)
            switch wanted {
            case .none: break
            case .some(let first, let step): Self.split(row, &red, &green, &blue, from: first, step: step)
            case .all: Self.split(row, &red, &green, &blue)
            }
            return
        }
        Self.mix(red, green, blue, into: &luma)
    }

    private static func mix(_ red: [UInt8], _ green: [UInt8], _ blue: [UInt8], into luma: inout [UInt8]) {
        let (red, green, blue) = (red.span, green.span, blue.span)
        var luma = luma.mutableSpan
        for x in 0..<luma.count {
            luma[unchecked: x] = Luma.of(red[unchecked: x], green[unchecked: x], blue[unchecked: x])
        }
    }

    private static func split(_ row: RawSpan, _ red: inout [UInt8], _ green: inout [UInt8], _ blue: inout [UInt8]) {
        // Eight pixels at once; a vector of them reads one byte more than they have.
        let vectors = max(0, red.count - 1) / 8
        do {
            var red = red.mutableSpan
            var green = green.mutableSpan
            var blue = blue.mutableSpan
            let (eight, sixteen) = (SIMD8<UInt32>(repeating: 8), SIMD8<UInt32>(repeating: 16))
            for vector in 0..<vectors {
                let pixels = Luma.eightPixels(row, at: vector &* 24)
                red.store(pixels.bytes, at: vector &* 8)
                green.store((pixels &>> eight).bytes, at: vector &* 8)
                blue.store((pixels &>> sixteen).bytes, at: vector &* 8)
            }
        }
        split(row, &red, &green, &blue, from: vectors * 8, step: 1)
    }

    private static func split(
        _ row: RawSpan, _ red: inout [UInt8], _ green: inout [UInt8], _ blue: inout [UInt8], from first: Int, step: Int
    ) {
        var red = red.mutableSpan
        var green = green.mutableSpan
        var blue = blue.mutableSpan
        for x in stride(from: first, to: red.count, by: step) {
            red[unchecked: x] = row.unsafeLoad(fromUncheckedByteOffset: x &* 3, as: UInt8.self)
            green[unchecked: x] = row.unsafeLoad(fromUncheckedByteOffset: x &* 3 &+ 1, as: UInt8.self)
            blue[unchecked: x] = row.unsafeLoad(fromUncheckedByteOffset: x &* 3 &+ 2, as: UInt8.self)
        }
    }

    private static func take(_ row: RawSpan, sample: Int, of samples: Int, into plane: inout [UInt8], _ histograms: inout ChannelHistograms) {
        for x in 0..<plane.count {
            let value = row.unsafeLoadUnaligned(fromUncheckedByteOffset: (x * samples + sample) * 2, as: UInt16.self)
            plane[x] = histograms.count(value, channel: sample)
        }
    }
}
