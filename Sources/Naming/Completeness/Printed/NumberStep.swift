import PlatenModel

/// How the numbers go on from one image to a later one.
enum NumberStep: Hashable {
    case regular
    /// Fewer numbers than images: some of those between bear none.
    case unnumbered
    /// From one kind of figures to another one, which counts anew: nothing can be told of it.
    case counting(to: PageFigures)
    /// So many numbers are missing.
    case gap(Int)
    case repeated
    /// To a number that is so much lower.
    case back(Int)

    /// - Parameters:
    ///   - step: numbers that the first of the two takes up.
    ///   - between: numbers that the images between them take up.
    init(from first: Int, step: Int, between: Int, to second: Int) {
        let expected = first + step + between
        self =
            if second == expected {
                .regular
            } else if second > expected {
                .gap(second - expected)
            } else if second >= first + step {
                .unnumbered
            } else if second >= first {
                .repeated
            } else {
                .back(first - second)
            }
    }

    var isInOrder: Bool {
        switch self {
        case .regular, .unnumbered, .counting: true
        case .gap, .repeated, .back: false
        }
    }

    /// - Parameter isLast: nothing with a number comes behind.
    func cost(isLast: Bool) -> Double {
        switch self {
        case .regular: 0
        case .unnumbered: NumberLimits.unnumbered
        case .counting(let figures): figures == .arabic ? NumberLimits.figuresChange : NumberLimits.figuresReturn
        case .gap(let count): count <= NumberLimits.plausibleGap ? NumberLimits.gap : NumberLimits.greatGap
        case .repeated: isLast ? NumberLimits.lastBreak : NumberLimits.repetition
        case .back(let count):
            if count > NumberLimits.plausibleStepBack {
                NumberLimits.greatStepBack
            } else {
                isLast ? NumberLimits.lastBreak : NumberLimits.stepBack
            }
        }
    }
}
