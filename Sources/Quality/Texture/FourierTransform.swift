import Glibc

/// The discrete Fourier transform of squares whose side is a power of two (Cooley and Tukey, 1965).
struct FourierTransform: Sendable {
    let side: Int
    private let cosines: [Float]
    private let sines: [Float]
    private let reversed: [Int]

    /// - Parameter side: a power of two.
    init(side: Int) {
        precondition(side > 1 && side & (side - 1) == 0)
        self.side = side
        cosines = (0..<side / 2).map { Float(cos(2 * .pi * Double($0) / Double(side))) }
        sines = (0..<side / 2).map { Float(-sin(2 * .pi * Double($0) / Double(side))) }
        let bits = side.trailingZeroBitCount
        reversed = (0..<side).map { index in (0..<bits).reduce(0) { $0 << 1 | (index >> $1) & 1 } }
    }

    /// Squared magnitudes, row by row, of `side * side` real values: column u and row v for u and v waves over the side.
    func power(_ values: [Float]) -> [Float] {
        var real = values
        var imaginary = [Float](repeating: 0, count: values.count)
        for line in 0..<side { transform(&real, &imaginary, start: line * side, step: 1) }
        for line in 0..<side { transform(&real, &imaginary, start: line, step: side) }
        return zip(real, imaginary).map { $0 * $0 + $1 * $1 }
    }

    private func transform(_ real: inout [Float], _ imaginary: inout [Float], start: Int, step: Int) {
        for index in 0..<side where index < reversed[index] {
            real.swapAt(start + index * step, start + reversed[index] * step)
            imaginary.swapAt(start + index * step, start + reversed[index] * step)
        }
        var size = 2
        while size <= side {
            let half = size / 2
            let stride = side / size
            for block in Swift.stride(from: 0, to: side, by: size) {
                for place in 0..<half {
                    let (c, s) = (cosines[place * stride], sines[place * stride])
                    let (even, odd) = (start + (block + place) * step, start + (block + place + half) * step)
                    let (re, im) = (real[odd] * c - imaginary[odd] * s, real[odd] * s + imaginary[odd] * c)
                    real[odd] = real[even] - re
                    imaginary[odd] = imaginary[even] - im
                    real[even] += re
                    imaginary[even] += im
                }
            }
            size *= 2
        }
    }
}
