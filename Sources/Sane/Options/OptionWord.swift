import CSane
import PlatenModel

/// Between a driver's 32-bit word and a number, by the type of the option: the same word is 50 as SANE_Int and 0.0008 as SANE_Fixed.
enum OptionWord {
    private static let scale = Double(1 << SANE_FIXED_SCALE_SHIFT)

    static func number(_ word: SANE_Word, _ type: OptionType) -> Double {
        type == .fixed ? Double(word) / scale : Double(word)
    }

    /// The nearest word, nil where the number does not fit in it or is no whole number for a whole-number option.
    static func word(_ number: Double, _ type: OptionType) -> SANE_Word? {
        if type == .fixed { return SANE_Word(exactly: (number * scale).rounded()) }
        return SANE_Word(exactly: number)
    }
}
