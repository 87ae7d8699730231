/// How often each code occurs in each channel: of 8 bits exactly; of 16 bits in 8-bit codes, with what their low bytes tell besides.
struct ChannelHistograms: Sendable {
    let channels: Int
    let depth: Int
    /// 256 for each channel, one channel behind the other. Several copies: a code that repeats must not wait for its own counter.
    private var counts: [UInt32]
    private static let copies = 4
    /// Samples of 16 bits that could as well be 8: low byte equal to the high one, or 0.
    private(set) var paddedSamples = 0

    init(channels: Int, depth: Int) {
        self.channels = channels
        self.depth = depth
        counts = [UInt32](repeating: 0, count: channels * 256 * Self.copies)
    }

    /// Counts the codes of a row.
    mutating func count(_ codes: Span<UInt8>, channel: Int) {
        var counts = counts.mutableSpan
        let base = channel * 256 * Self.copies
        var x = 0
        let end = codes.count - 3
        while x < end {
            counts[unchecked: base &+ Int(codes[unchecked: x])] &+= 1
            counts[unchecked: base &+ 256 &+ Int(codes[unchecked: x &+ 1])] &+= 1
            counts[unchecked: base &+ 512 &+ Int(codes[unchecked: x &+ 2])] &+= 1
            counts[unchecked: base &+ 768 &+ Int(codes[unchecked: x &+ 3])] &+= 1
            x &+= 4
        }
        while x < codes.count {
            counts[unchecked: base + Int(codes[unchecked: x])] &+= 1
            x += 1
        }
    }

    /// Counts the codes of a row of colour, three bytes a pixel, and mixes their ``Luma``.
    mutating func take(_ row: RawSpan, mixing luma: inout [UInt8]) {
        var counts = counts.mutableSpan
        var luma = luma.mutableSpan
        let channel = 256 * Self.copies
        var place = 0
        for x in 0..<luma.count {
            let red = row.unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
            let green = row.unsafeLoad(fromUncheckedByteOffset: place &+ 1, as: UInt8.self)
            let blue = row.unsafeLoad(fromUncheckedByteOffset: place &+ 2, as: UInt8.self)
            // Pixels in turn have counters of their own: a code that repeats must not wait.
            let copy = (x & (Self.copies &- 1)) &* 256
            counts[unchecked: copy &+ Int(red)] &+= 1
            counts[unchecked: channel &+ copy &+ Int(green)] &+= 1
            counts[unchecked: 2 &* channel &+ copy &+ Int(blue)] &+= 1
            luma[unchecked: x] = Luma.of(red, green, blue)
            place &+= 3
        }
    }

    /// Counts a sample of 16 bits and returns its 8-bit code: the nearest of those that are 257 apart.
    mutating func count(_ sample: UInt16, channel: Int) -> UInt8 {
        let code = UInt8(truncatingIfNeeded: (UInt32(sample) * 255 + 32_767) / 65_535)
        counts[channel * 256 * Self.copies + Int(code)] &+= 1
        let low = sample & 0xff
        if low == 0 || low == sample >> 8 { paddedSamples += 1 }
        return code
    }

    func histogram(_ channel: Int) -> Histogram {
        let base = channel * 256 * Self.copies
        return Histogram((0..<256).map { code in (0..<Self.copies).reduce(0) { $0 + Int(counts[base + $1 * 256 + code]) } })
    }
}
