import Glibc
import TestSupport

extension GreyCanvas {
    /// Blurred by a Gaussian of this standard deviation in pixels; a scanner's optics without a flaw have about 0.7.
    public func blurred(_ deviation: Double) -> GreyCanvas {
        guard deviation > 0.05 else { return self }
        let reach = Int((deviation * 4).rounded(.up))
        var weights = (-reach...reach).map { Float(exp(-Double($0 * $0) / (2 * deviation * deviation))) }
        let sum = weights.reduce(0, +)
        weights = weights.map { $0 / sum }
        var across = self
        for y in 0..<height {
            for x in 0..<width {
                var value: Float = 0
                for (index, weight) in weights.enumerated() { value += weight * pixels[y * width + min(max(x + index - reach, 0), width - 1)] }
                across.pixels[y * width + x] = value
            }
        }
        var result = across
        for y in 0..<height {
            for (index, weight) in weights.enumerated() {
                let from = min(max(y + index - reach, 0), height - 1) * width
                if index == 0 { for x in 0..<width { result.pixels[y * width + x] = 0 } }
                for x in 0..<width { result.pixels[y * width + x] += weight * across.pixels[from + x] }
            }
        }
        return result
    }

    /// Turned about its middle by an angle in degrees, clockwise on the screen, then moved by whole and parts of pixels; `bed` shows where there was
    /// nothing.
    public func turned(_ degrees: Double, movedBy move: (x: Double, y: Double) = (0, 0), bed: Float) -> GreyCanvas {
        let radians = degrees * .pi / 180
        let (cosine, sine) = (Float(cos(radians)), Float(sin(radians)))
        var result = GreyCanvas(width: width, height: height, paper: bed)
        let (middleX, middleY) = (Float(width) / 2, Float(height) / 2)
        for y in 0..<height {
            for x in 0..<width {
                let (dx, dy) = (Float(x) + 0.5 - middleX - Float(move.x), Float(y) + 0.5 - middleY - Float(move.y))
                let sourceX = dx * cosine + dy * sine + middleX - 0.5
                let sourceY = dy * cosine - dx * sine + middleY - 0.5
                result.pixels[y * width + x] = value(sourceX, sourceY, beyond: bed)
            }
        }
        return result
    }

    /// By cubic convolution (Keys, 1981, a = -1/2), which blurs nothing: the mean of two pixels would be a blur of half a pixel of its own.
    func value(_ x: Float, _ y: Float, beyond: Float) -> Float {
        let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
        let across = Self.weights(x - Float(column))
        let down = Self.weights(y - Float(row))
        if column >= 1, row >= 1, column + 2 < width, row + 2 < height {
            return pixels.withUnsafeBufferPointer { pixels in
                var sum: Float = 0
                for line in 0..<4 {
                    let start = (row - 1 + line) * width + column - 1
                    let values = SIMD4(pixels[start], pixels[start + 1], pixels[start + 2], pixels[start + 3])
                    sum += down[line] * (values * across).sum()
                }
                return sum
            }
        }
        func at(_ x: Int, _ y: Int) -> Float { x >= 0 && y >= 0 && x < width && y < height ? pixels[y * width + x] : beyond }
        var sum: Float = 0
        for line in 0..<4 {
            for place in 0..<4 { sum += down[line] * across[place] * at(column - 1 + place, row - 1 + line) }
        }
        return sum
    }

    private static func weights(_ t: Float) -> SIMD4<Float> {
        let (t2, t3) = (t * t, t * t * t)
        return SIMD4(-0.5 * t3 + t2 - 0.5 * t, 1.5 * t3 - 2.5 * t2 + 1, -1.5 * t3 + 2 * t2 + 0.5 * t, 0.5 * t3 - 0.5 * t2)
    }

    /// As a scanner of 8 bits delivers it: with normal noise of this standard deviation in codes, rounded and cut off at the ends.
    public func scanned(noise: Double, seed: UInt64) -> [UInt8] {
        var numbers = SeededNumbers(seed: seed)
        // Sums of four bytes are near enough to normal: mean 510, deviation 147.8.
        let scale = Float(noise / 147.802)
        return pixels.map { value in
            let word = numbers.next()
            let sum = Float(word & 0xff) + Float(word >> 8 & 0xff) + Float(word >> 16 & 0xff) + Float(word >> 24 & 0xff) - 510
            return UInt8(min(max((value + sum * scale).rounded(), 0), 255))
        }
    }
}
