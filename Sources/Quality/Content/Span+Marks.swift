extension Span<Bool> {
    /// The first place from `start` on that is marked; `end` where none before it is. Nothing checks that they lie within.
    @inline(__always)
    func firstMark(from start: Int, before end: Int) -> Int {
        var place = start
        // Most of a page is not: eight at once.
        while place &+ 8 <= end {
            let eight: UInt64 = vector(at: place)
            if eight != 0 { return place &+ UInt64(littleEndian: eight).trailingZeroBitCount / 8 }
            place &+= 8
        }
        while place < end, !self[unchecked: place] { place &+= 1 }
        return place
    }

    /// The first place from `start` on that is not marked; `end` where all before it are.
    @inline(__always)
    func firstGap(from start: Int, before end: Int) -> Int {
        var place = start
        while place < end, self[unchecked: place] { place &+= 1 }
        return place
    }
}
