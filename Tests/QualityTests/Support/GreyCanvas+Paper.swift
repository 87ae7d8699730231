import SyntheticPages
import TestSupport

extension GreyCanvas {
    /// With blotches of some pixels, as old and coarse paper has them, which are no noise from pixel to pixel.
    ///
    /// - Parameters:
    ///   - codes: by which they are lighter or darker at most.
    ///   - size: pixels from one to the next.
    func blotched(by codes: Float, size: Int, seed: UInt64) -> GreyCanvas {
        var numbers = SeededNumbers(seed: seed)
        let columns = width / size + 2
        let levels = (0..<columns * (height / size + 2)).map { _ in Float(numbers.number(-1...1)) * codes }
        var canvas = self
        canvas.change { x, y, value in
            let (column, row) = (x / size, y / size)
            let (across, down) = (Float(x % size) / Float(size), Float(y % size) / Float(size))
            func level(_ right: Int, _ below: Int) -> Float { levels[(row + below) * columns + column + right] }
            let above = level(0, 0) * (1 - across) + level(1, 0) * across
            let below = level(0, 1) * (1 - across) + level(1, 1) * across
            return value + above * (1 - down) + below * down
        }
        return canvas
    }
}
