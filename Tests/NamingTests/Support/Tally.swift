import Naming
import PlatenModel
import TestSupport

/// What was told of many books.
struct Tally {
    private(set) var gaps = 0
    /// At least one of the missing numbers was told.
    private(set) var gapsTold = 0
    /// Exactly these were.
    private(set) var gapsExact = 0
    private(set) var insertions = 0
    private(set) var insertionsTold = 0
    private(set) var exchanges = 0
    private(set) var exchangesTold = 0
    /// Gaps that were told where nothing is missing.
    private(set) var falseGaps = 0

    mutating func add(_ book: TrialBook, told random: inout SeededNumbers, unread: Double, misread: Double) {
        let captures = book.read(&random, unread: unread, misread: misread).enumerated().map { index, printed in
            PageCapture(id: Identifier(rawValue: "p\(index)"), sequence: index + 1, printedNumbers: printed)
        }
        let points = CompletenessReport(expected: nil, captures: captures).openPoints
        var missing: Set<Int> = []
        for case .printedMissing(let gap) in points {
            if book.missing.isDisjoint(with: gap.first...gap.last) { falseGaps += 1 }
            missing.formUnion(gap.first...gap.last)
        }
        let isMoved = points.contains { $0.code == .printedOutOfOrder || $0.code == .printedTwice }
        switch book.mishap {
        case .deleted:
            gaps += 1
            if !book.missing.isDisjoint(with: missing) { gapsTold += 1 }
            if book.missing == missing, !isMoved { gapsExact += 1 }
        case .inserted:
            insertions += 1
            if isMoved == book.isTellable { insertionsTold += 1 }
        case .exchanged:
            exchanges += 1
            if isMoved { exchangesTold += 1 }
        }
    }
}
