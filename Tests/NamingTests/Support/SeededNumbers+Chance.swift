import TestSupport

extension SeededNumbers {
    mutating func isLikely(_ chance: Double) -> Bool {
        Double.random(in: 0..<1, using: &self) < chance
    }
}
