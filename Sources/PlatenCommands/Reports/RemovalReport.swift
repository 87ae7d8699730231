import PlatenModel

/// What was removed.
struct RemovalReport: Report {
    let payload: RemovalPlan

    var lines: [String] {
        payload.items.map { PlainText.oneLine("The masters of \($0.name) are removed (\(HumanFormat.bytes($0.bytes))).") }
    }
}
