import PlatenModel

/// What may be removed, and what a person types to have it so.
struct RetentionReport: Report {
    let payload: RetentionOverview

    var lines: [String] {
        if payload.items.isEmpty { return ["No job with masters here was delivered."] }
        let table = Table(
            [.init("JOB"), .init("STATE"), .init("SIZE", .right), .init("MAY GO"), .init("WHY")],
            rows: payload.items.map { item in
                [
                    item.name, item.state.rawValue, HumanFormat.bytes(item.bytes), item.isRemovable ? "yes" : "no",
                    item.sentences.joined(separator: " "),
                ]
            })
        guard let token = payload.token else { return table.lines }
        return table.lines + ["", "To remove what may go, for good: platenctl retention remove --confirm \(token)"]
    }
}
