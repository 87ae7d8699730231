/// The generator of Steele, Lea and Flood ("Fast splittable pseudorandom number generators", 2014): the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A generator for one purpose among many: each list of numbers has its own.
    init(_ numbers: UInt64...) {
        state = 0
        for number in numbers { state = next() ^ number }
    }

    /// A number that belongs to a text, such as a serial number (FNV-1a, 64 bit).
    static func seed(of text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to `count` - 1.
    mutating func number(below count: Int) -> Int {
        count > 0 ? Int(next() % UInt64(count)) : 0
    }

    /// A number of mean 0 and standard deviation 1, in units of 1/65536: the sum of twelve equally distributed ones, whose variance is 12/12.
    /// Whole numbers only, since the logarithm of a normal deviate differs between C libraries.
    mutating func normal() -> Int64 {
        var sum: Int64 = -6 * 65_536
        for _ in 0..<3 {
            let bits = next()
            sum += Int64(bits & 0xFFFF) + Int64(bits >> 16 & 0xFFFF) + Int64(bits >> 32 & 0xFFFF) + Int64(bits >> 48)
        }
        return sum
    }
}
