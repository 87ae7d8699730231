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
        while x + 8 <= codes.count {
            let word = UInt64(littleEndian: codes.vector(at: x))
            Self.count(word, at: 0, base, &counts)
            Self.count(word, at: 1, base &+ 256, &counts)
            Self.count(word, at: 2, base &+ 512, &counts)
            Self.count(word, at: 3, base &+ 768, &counts)
            Self.count(word, at: 4, base, &counts)
            Self.count(word, at: 5, base &+ 256, &counts)
            Self.count(word, at: 6, base &+ 512, &counts)
            Self.count(word, at: 7, base &+ 768, &counts)
            x &+= 8
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
        // Eight pixels are three words, whose bytes need no load of their own. Pixels in turn have counters of their own: a code that repeats must
        // not wait. A vector of luma reads one byte more than its pixels have.
        let vectors = max(0, luma.count - 1) / 8
        for vector in 0..<vectors {
            luma.store(Luma.ofEight(row, at: vector &* 24), at: vector &* 8)
            Self.count(row, at: vector &* 24, from: 0, &counts)
            Self.count(row, at: vector &* 24 &+ 8, from: 8, &counts)
            Self.count(row, at: vector &* 24 &+ 16, from: 16, &counts)
        }
        for x in vectors * 8..<luma.count {
            let red = row.unsafeLoad(fromUncheckedByteOffset: x &* 3, as: UInt8.self)
            let green = row.unsafeLoad(fromUncheckedByteOffset: x &* 3 &+ 1, as: UInt8.self)
            let blue = row.unsafeLoad(fromUncheckedByteOffset: x &* 3 &+ 2, as: UInt8.self)
            for (byte, code) in [red, green, blue].enumerated() { counts[unchecked: Self.table(byte) &+ Int(code)] &+= 1 }
            luma[unchecked: x] = Luma.of(red, green, blue)
        }
    }

    /// Counts eight bytes of a row of colour.
    ///
    /// - Parameter first: of them, among those of eight pixels.
    @inline(__always)
    private static func count(_ row: RawSpan, at place: Int, from first: Int, _ counts: inout MutableSpan<UInt32>) {
        let word = UInt64(littleEndian: row.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
        count(word, at: 0, table(first), &counts)
        count(word, at: 1, table(first &+ 1), &counts)
        count(word, at: 2, table(first &+ 2), &counts)
        count(word, at: 3, table(first &+ 3), &counts)
        count(word, at: 4, table(first &+ 4), &counts)
        count(word, at: 5, table(first &+ 5), &counts)
        count(word, at: 6, table(first &+ 6), &counts)
        count(word, at: 7, table(first &+ 7), &counts)
    }

    /// Counts one byte of eight.
    @inline(__always)
    private static func count(_ word: UInt64, at byte: UInt64, _ table: Int, _ counts: inout MutableSpan<UInt32>) {
        counts[unchecked: table &+ Int(truncatingIfNeeded: (word &>> (byte &* 8)) & 0xff)] &+= 1
    }

    /// Where the counters of one of the bytes of eight pixels of colour begin.
    @inline(__always)
    private static func table(_ byte: Int) -> Int { byte % 3 &* 256 &* copies &+ byte / 3 % copies &* 256 }

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
