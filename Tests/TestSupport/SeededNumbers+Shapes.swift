import Glibc

extension SeededNumbers {
    /// Evenly from a range.
    public mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) / Double(1 << 53)
    }

    /// Normal with mean 0 and deviation 1 (Box and Muller, 1958).
    public mutating func normal() -> Double {
        (-2 * log(number(1e-300...1))).squareRoot() * cos(2 * .pi * number(0...1))
    }

    /// How often something happens that happens `mean` times on average (Poisson, by Knuth's product; for means up to some hundreds).
    public mutating func count(mean: Double) -> Int {
        var (count, sum) = (-1, 0.0)
        while sum <= mean {
            sum -= log(number(1e-300...1))
            count += 1
        }
        return count
    }
}
