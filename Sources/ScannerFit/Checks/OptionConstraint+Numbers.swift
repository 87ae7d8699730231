import PlatenModel

extension OptionConstraint {
    /// The resolution of SANE_Fixed (SANE Standard 1.06, section 4.2.4): numbers nearer to each other are the same word.
    private static let sameWord = 1.0 / 65_536

    /// Whether a number may be set. Texts are not known to be numbers, and hold any.
    func holds(_ number: Double) -> Bool {
        nearestNumber(to: number).map { abs($0 - number) <= Self.sameWord } ?? true
    }

    /// The allowed number nearest to the one given, the smaller of two that are as near; nil where any may be.
    func nearestNumber(to number: Double) -> Double? {
        switch self {
        case .unconstrained, .texts: return nil
        case .numbers(let numbers): return numbers.min { (abs($0 - number), $0) < (abs($1 - number), $1) }
        case .range(let minimum, let maximum, let quantisation):
            let within = min(max(number, minimum), max(minimum, maximum))
            guard quantisation > 0 else { return within }
            // Steps count from the minimum; the maximum is allowed besides them.
            let stepped = min(minimum + ((within - minimum) / quantisation).rounded() * quantisation, max(minimum, maximum))
            return abs(maximum - number) < abs(stepped - number) ? maximum : stepped
        }
    }
}
