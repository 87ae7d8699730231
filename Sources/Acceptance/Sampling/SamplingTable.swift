import PlatenModel

/// Sampling plans of ISO 2859-1:1999 (ANSI/ASQ Z1.4 has the same): code letters of table 1, sample sizes and acceptance numbers of table 2-A, single
/// sampling, normal inspection.
enum SamplingTable {
    /// Sample sizes of the code letters A to R, without I and O.
    static let sampleSizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000]

    /// Greatest lot size of a line of table 1, and its code letters by level, S-1 to III. The last line has no end.
    private static let letters: [(greatest: Int, letters: String)] = [
        (8, "AAAAAAB"), (15, "AAAAABC"), (25, "AABBBCD"), (50, "ABBCCDE"), (90, "BBCCCEF"), (150, "BBCDDFG"), (280, "BCDEEGH"),
        (500, "BCDEFHJ"), (1200, "CCEFGJK"), (3200, "CDEGHKL"), (10_000, "CDFGJLM"), (35_000, "CDFHKMN"), (150_000, "DEGJLNP"),
        (500_000, "DEGJMPQ"), (Int.max, "DEHKNQR"),
    ]
    private static let codeLetters = Array("ABCDEFGHJKLMNPQR")

    /// Acceptance numbers along the diagonals of table 2-A from the second line below the arrows on.
    private static let acceptanceNumbers = [1, 2, 3, 5, 7, 10, 14, 21]
    /// Line and column of the table add up to the diagonal: on this one a sample has no nonconforming image, the next two are arrows up and down.
    private static let zeroDiagonal = 14

    /// Sample size and acceptance number.
    static func plan(lotSize: Int, _ limit: AcceptanceQualityLimit, _ level: InspectionLevel) -> (sampleSize: Int, acceptanceNumber: Int) {
        let line = letters.first { lotSize <= $0.greatest }?.letters ?? ""
        let column = InspectionLevel.allCases.firstIndex(of: level) ?? 0
        let letter = Array(line)[column]
        let first = codeLetters.firstIndex(of: letter) ?? 0
        let quality = AcceptanceQualityLimit.allCases.firstIndex(of: limit) ?? 0
        let (index, number) = followed(first, quality)
        return (sampleSizes[index], number)
    }

    /// The plan at the end of the arrows.
    private static func followed(_ letter: Int, _ quality: Int) -> (letter: Int, acceptanceNumber: Int) {
        let last = zeroDiagonal + 2 + acceptanceNumbers.count
        switch letter + quality {
        case ...zeroDiagonal: return (zeroDiagonal - quality, 0)
        // Up to the plan without any nonconforming image, where there is one; else down.
        case zeroDiagonal + 1 where letter > 0: return (letter - 1, 0)
        case zeroDiagonal + 1: return (letter + 2, acceptanceNumbers[0])
        case zeroDiagonal + 2 where letter + 1 < sampleSizes.count: return (letter + 1, acceptanceNumbers[0])
        // Below the last line there is nothing.
        case zeroDiagonal + 2: return (zeroDiagonal - quality, 0)
        case let diagonal where diagonal <= last: return (letter, acceptanceNumbers[diagonal - zeroDiagonal - 3])
        default: return (last - quality, acceptanceNumbers[acceptanceNumbers.count - 1])
        }
    }
}
