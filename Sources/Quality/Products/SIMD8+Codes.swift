// The standard library's conversions and sums of vectors are loops that become single instructions only where the compiler takes them in: each of
// these is taken in everywhere.

extension Span<UInt8> {
    /// Eight codes from `index` on. Nothing checks that there are as many.
    @inline(__always)
    func codes(at index: Int) -> SIMD8<Int16> {
        let codes: SIMD8<UInt8> = vector(at: index)
        return SIMD8(
            Int16(codes[0]), Int16(codes[1]), Int16(codes[2]), Int16(codes[3]), Int16(codes[4]), Int16(codes[5]), Int16(codes[6]), Int16(codes[7]))
    }
}

extension SIMDMask<SIMD8<Int16>> {
    /// Whether one of them is set.
    @inline(__always)
    var isAny: Bool {
        let lanes = SIMD8<Int16>.zero.replacing(with: SIMD8<Int16>(repeating: -1), where: self)
        let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }
}

extension SIMD8<Int16> {
    /// Without their signs.
    @inline(__always)
    var magnitudes: SIMD8<Int16> {
        let negative = SIMD8<Int16>.zero &- self
        return replacing(with: negative, where: self .< negative)
    }

    @inline(__always)
    var sum: Int16 { self[0] &+ self[1] &+ self[2] &+ self[3] &+ self[4] &+ self[5] &+ self[6] &+ self[7] }
}

extension SIMD8<UInt16> {
    @inline(__always)
    init(bits numbers: SIMD8<Int16>) {
        self.init(
            UInt16(bitPattern: numbers[0]), UInt16(bitPattern: numbers[1]), UInt16(bitPattern: numbers[2]), UInt16(bitPattern: numbers[3]),
            UInt16(bitPattern: numbers[4]), UInt16(bitPattern: numbers[5]), UInt16(bitPattern: numbers[6]), UInt16(bitPattern: numbers[7]))
    }

    /// The low byte of each.
    @inline(__always)
    var bytes: SIMD8<UInt8> {
        @inline(__always)
        func byte(_ lane: Int) -> UInt8 { UInt8(truncatingIfNeeded: self[lane]) }
        return SIMD8<UInt8>(byte(0), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7))
    }
}

extension SIMD8<UInt32> {
    @inline(__always)
    init(_ numbers: SIMD8<UInt16>) {
        self.init(
            UInt32(numbers[0]), UInt32(numbers[1]), UInt32(numbers[2]), UInt32(numbers[3]), UInt32(numbers[4]), UInt32(numbers[5]),
            UInt32(numbers[6]), UInt32(numbers[7]))
    }

    @inline(__always)
    var sum: UInt32 { self[0] &+ self[1] &+ self[2] &+ self[3] &+ self[4] &+ self[5] &+ self[6] &+ self[7] }

    /// The low byte of each.
    @inline(__always)
    var bytes: SIMD8<UInt8> {
        @inline(__always)
        func byte(_ lane: Int) -> UInt8 { UInt8(truncatingIfNeeded: self[lane]) }
        return SIMD8<UInt8>(byte(0), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7))
    }
}
