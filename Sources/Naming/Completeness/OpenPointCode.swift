/// The kinds of open points. The raw values are stable: programs compare them, and acceptances are kept under them.
public enum OpenPointCode: String, Codable, Sendable, Hashable, CaseIterable {
    case fewerThanExpected = "fewer-than-expected"
    case moreThanExpected = "more-than-expected"
    case numbersMissing = "numbers-missing"
    case numberTwice = "number-twice"
    case outOfOrder = "out-of-order"
    case printedMissing = "printed-numbers-missing"
    case printedTwice = "printed-number-twice"
    case printedOutOfOrder = "printed-number-out-of-order"
    case leafSideMissing = "leaf-side-missing"
    case sheetSideMissing = "sheet-side-missing"
    case halfMissing = "half-missing"
    case passMissing = "pass-missing"
    case lostPages = "lost-pages"
    case held
    case notInspected = "not-inspected"
    case inspectionOpen = "inspection-open"
    case nonconforming
}
