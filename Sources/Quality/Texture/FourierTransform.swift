import Glibc

/// The discrete Fourier transform of squares whose side is a power of two (Cooley and Tukey, 1965).
struct FourierTransform: Sendable {
    let side: Int
    private let cosines: [Float]
    private let sines: [Float]
    private let reversed: [Int]

    /// - Parameter side: a power of two, 4 at least.
    init(side: Int) {
        precondition(side > 3 && side & (side - 1) == 0)
        self.side = side
        cosines = (0..<side / 2).map { Float(cos(2 * .pi * Double($0) / Double(side))) }
        sines = (0..<side / 2).map { Float(-sin(2 * .pi * Double($0) / Double(side))) }
        let bits = side.trailingZeroBitCount
        reversed = (0..<side).map { index in (0..<bits).reduce(0) { $0 << 1 | (index >> $1) & 1 } }
    }

    /// The window of Hann, which lets values fade towards both ends: half of their sum is left.
    static func window(_ side: Int) -> [Double] { (0..<side).map { 0.5 - 0.5 * cos(2 * .pi * (Double($0) + 0.5) / Double(side)) } }

    /// Squared magnitudes of the low frequencies of two squares of `side * side` real values: rows of `2 * low + 1`, in row v and column u that of
    /// u - `low` waves across and v waves down, v up to `low`.
    ///
    /// Both are transformed at once, the second as the imaginary part of the first: of real values frequencies of opposite signs are conjugates, by
    /// which the two come apart.
    func power(_ first: [Float], _ second: [Float], low: Int) -> (first: [Float], second: [Float]) {
        // Lines are transformed side by side, four at once; so what is transformed lies together, each time.
        var real = [Float](repeating: 0, count: side * side)
        var imaginary = real
        BoxFilter.transpose(first, side, side, into: &real)
        BoxFilter.transpose(second, side, side, into: &imaginary)
        transform(&real, &imaginary, lanes: side)
        let lanes = (2 * low + 4) / 4 * 4
        real = chosen(real, low, lanes)
        imaginary = chosen(imaginary, low, lanes)
        transform(&real, &imaginary, lanes: lanes)
        var powers: (first: [Float], second: [Float]) = ([], [])
        for v in 0...low {
            for u in -low...low {
                let (place, opposite) = (v * lanes + u + low, (side - v) % side * lanes - u + low)
                let (sum, difference) = (
                    (real[place] + real[opposite], imaginary[place] - imaginary[opposite]),
                    (imaginary[place] + imaginary[opposite], real[opposite] - real[place])
                )
                powers.first.append((sum.0 * sum.0 + sum.1 * sum.1) / 4)
                powers.second.append((difference.0 * difference.0 + difference.1 * difference.1) / 4)
            }
        }
        return powers
    }

    /// Squared magnitudes of the frequencies of four lines of ``side`` real values, by frequency, up to half of ``side``.
    ///
    /// - Parameter lines: the first values of all four, their second ones, and so on.
    func power(ofFour lines: [SIMD4<Float>]) -> [SIMD4<Float>] {
        var real = lines.flatMap { [$0.x, $0.y, $0.z, $0.w] }
        var imaginary = [Float](repeating: 0, count: real.count)
        transform(&real, &imaginary, lanes: 4)
        let (re, im) = (real.span, imaginary.span)
        return (0..<side / 2).map { frequency in
            let (x, y): (SIMD4<Float>, SIMD4<Float>) = (re.vector(at: frequency * 4), im.vector(at: frequency * 4))
            return x * x + y * y
        }
    }

    /// The columns from `-low` on of what has been transformed across, as rows of so many.
    private func chosen(_ values: [Float], _ low: Int, _ lanes: Int) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(lanes * side)
        for u in -low..<lanes - low {
            let start = (u + side) % side * side
            result += values[start..<start + side]
        }
        var turned = result
        BoxFilter.transpose(result, side, lanes, into: &turned)
        return turned
    }

    /// - Parameters:
    ///   - real: ``side`` rows of values.
    ///   - lanes: values of a row, a multiple of four; those of one column are transformed.
    private func transform(_ real: inout [Float], _ imaginary: inout [Float], lanes: Int) {
        var real = real.mutableSpan
        var imaginary = imaginary.mutableSpan
        for index in 0..<side where index < reversed[index] {
            let (first, second) = (index * lanes, reversed[index] * lanes)
            for lane in 0..<lanes {
                (real[unchecked: first &+ lane], real[unchecked: second &+ lane]) = (real[unchecked: second &+ lane], real[unchecked: first &+ lane])
                (imaginary[unchecked: first &+ lane], imaginary[unchecked: second &+ lane]) = (
                    imaginary[unchecked: second &+ lane], imaginary[unchecked: first &+ lane]
                )
            }
        }
        var size = 2
        while size <= side {
            let half = size / 2
            for block in stride(from: 0, to: side, by: size) {
                for place in 0..<half {
                    let turn = (cosines[place * (side / size)], sines[place * (side / size)])
                    Self.join(&real, &imaginary, (block + place) * lanes, (block + place + half) * lanes, lanes, turn)
                }
            }
            size *= 2
        }
    }

    @inline(__always)
    private static func join(
        _ real: inout MutableSpan<Float>, _ imaginary: inout MutableSpan<Float>, _ even: Int, _ odd: Int, _ lanes: Int, _ turn: (Float, Float)
    ) {
        let (c, s) = (SIMD4(repeating: turn.0), SIMD4(repeating: turn.1))
        var lane = 0
        while lane < lanes {
            let (x, y): (SIMD4<Float>, SIMD4<Float>) = (real.vector(at: odd &+ lane), imaginary.vector(at: odd &+ lane))
            let (re, im) = (x * c - y * s, x * s + y * c)
            let (a, b): (SIMD4<Float>, SIMD4<Float>) = (real.vector(at: even &+ lane), imaginary.vector(at: even &+ lane))
            real.store(a - re, at: odd &+ lane)
            imaginary.store(b - im, at: odd &+ lane)
            real.store(a + re, at: even &+ lane)
            imaginary.store(b + im, at: even &+ lane)
            lane &+= 4
        }
    }
}
