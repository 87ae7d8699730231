/// Even numbers of a range, the same for the same seed.
public struct RandomRange {
    private var numbers: SeededNumbers

    public init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    public mutating func next(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(numbers.next() >> 11) / Double(1 << 53)
    }
}
