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

    /// Squared magnitudes of the low frequencies of `side * side` real values: rows of `2 * low + 1`, in row v and column u that of u - `low` waves
    /// across and v waves down, v up to `low`.
    func power(_ values: [Float], low: Int) -> [Float] {
        // Lines are transformed side by side, four at once; so what is transformed lies together, each time.
        var imaginary = [Float](repeating: 0, count: values.count)
        var real = imaginary
        BoxFilter.transpose(values, side, side, into: &real)
        transform(&real, &imaginary, lanes: side)
        let lanes = (2 * low + 4) / 4 * 4
        real = chosen(real, low, lanes)
        imaginary = chosen(imaginary, low, lanes)
        transform(&real, &imaginary, lanes: lanes)
        return (0...low).flatMap { v in
            (0...2 * low).map { u in
                let place = v * lanes + u
                return real[place] * real[place] + imaginary[place] * imaginary[place]
            }
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
