import PlatenModel

/// What a cycle captured, the first page first.
struct ScanReport: Report {
    let payload: Page<Capture>
    private let cycle: Cycle
    /// Identifiers only.
    private let quiet: Bool

    init(cycle: Cycle, captures: [Capture], quiet: Bool) {
        payload = Page(items: captures)
        self.cycle = cycle
        self.quiet = quiet
    }

    var lines: [String] {
        if quiet { return payload.items.map(\.id.rawValue) }
        return ListReport<Capture>.captures(payload, emptySentence: "Nothing was captured in cycle \(cycle.id.rawValue).").lines
    }
}
