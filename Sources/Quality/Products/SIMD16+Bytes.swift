// The standard library's functions of two vectors are calls: these are single instructions, taken in everywhere.

extension SIMD16<UInt8> {
    /// The greater one of each two.
    @inline(__always)
    func greater(_ other: Self) -> Self { replacing(with: other, where: other .> self) }

    /// The lesser one of each two.
    @inline(__always)
    func lesser(_ other: Self) -> Self { replacing(with: other, where: other .< self) }

    /// Whether one of them is not 0.
    @inline(__always)
    var isAny: Bool {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }
}
