extension SmoothRows {
    /// A place on the middle of a thin line.
    struct Ridge {
        var x: Int
        /// Across the line.
        var direction: RidgeDirection
        var isLight: Bool
    }

    /// Places of a row that are darker (or lighter) by `rise` to `greatest` than both of two points across at ``RidgeDirection/near``, which differ by
    /// `spread` at most, and than all places next to them across: the middle of lines that are thinner than what the smoothing covers.
    func ridges(_ row: Int, rise: Int16, greatest: Int16, spread: Int16) -> [Ridge] {
        var found: [Ridge] = []
        let values = smooth.span
        let first = RidgeDirection.far + 1
        let count = max(0, width - 2 * first)
        let (rises, spreads) = (SIMD8<Int16>(repeating: rise), SIMD8<Int16>(repeating: spread))
        let limits = SIMD8<Int16>(repeating: greatest)
        let here = start(row) + first
        let pairs = RidgeDirection.allCases.map { direction in
            let (dx, dy) = direction.near
            return (before: start(row - dy) + first - dx, after: start(row + dy) + first + dx)
        }
        let (p0, p1, p2, p3) = (pairs[0], pairs[1], pairs[2], pairs[3])
        @inline(__always)
        func isRidge(_ value: SIMD8<Int16>, _ pair: (before: Int, after: Int), _ x: Int) -> SIMDMask<SIMD8<Int16>> {
            let (least, greatest) = Self.sorted(values.vector(at: pair.before &+ x), values.vector(at: pair.after &+ x))
            let (below, above) = (least &- value, value &- greatest)
            // Strokes of print stand out by more.
            let isOutside = ((below .> rises) .& (below .<= limits)) .| ((above .> rises) .& (above .<= limits))
            return isOutside .& ((greatest &- least) .<= spreads)
        }
        var x = 0
        while x < count {
            let value: SIMD8<Int16> = values.vector(at: here &+ x)
            let isAny = isRidge(value, p0, x) .| isRidge(value, p1, x) .| isRidge(value, p2, x) .| isRidge(value, p3, x)
            if isAny.isAny {
                for lane in 0..<min(8, count - x) where isAny[lane] {
                    if let ridge = ridge(first + x + lane, row, rise: rise, greatest: greatest, spread: spread) { found.append(ridge) }
                }
            }
            x &+= 8
        }
        return found
    }

    private func ridge(_ x: Int, _ y: Int, rise: Int16, greatest: Int16, spread: Int16) -> Ridge? {
        let value = self[x, y]
        var best: (bend: Int16, ridge: Ridge)?
        for direction in RidgeDirection.allCases {
            let (dx, dy) = direction.near
            let (before, after) = (self[x - dx, y - dy], self[x + dx, y + dy])
            guard abs(before - after) <= spread else { continue }
            let isLight = value > before
            let depth = isLight ? value - max(before, after) : min(before, after) - value
            guard depth > rise, depth <= greatest else { continue }
            let (sx, sy) = direction.step
            let (left, right) = (self[x - sx, y - sy], self[x + sx, y + sy])
            guard isLight ? value > left && value >= right : value < left && value <= right else { continue }
            let wide = self[x - 2 * sx, y - 2 * sy] + self[x + 2 * sx, y + 2 * sy]
            let bend = abs(wide - 2 * value)
            if bend > best?.bend ?? 0 { best = (bend, Ridge(x: x, direction: direction, isLight: isLight)) }
        }
        return best?.ridge
    }
}
