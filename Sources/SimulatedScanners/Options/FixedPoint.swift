/// SANE_Fixed: 16 bits before and 16 after the point.
enum FixedPoint {
    static let one: Int32 = 65_536

    static func word(_ number: Double) -> Int32 { Int32((number * 65_536).rounded()) }

    static func number(_ word: Int32) -> Double { Double(word) / 65_536 }
}
