import PlatenModel

extension ListReport<Alert> {
    static func alerts(_ page: Page<Alert>) -> Self {
        Self(
            payload: page,
            columns: [
                .init("ALERT", .right), .init("ABOUT"), .init("SINCE"), .init("TIMES", .right), .init("SEEN BY"), .init("WHAT HAPPENED"),
                .init("WHAT TO DO"),
            ],
            row: { alert in
                [
                    alert.number.map { String($0) } ?? "", alert.subject, HumanFormat.time(alert.raised), String(alert.count),
                    alert.acknowledged?.user ?? "", alert.problem.sentence, alert.problem.next,
                ]
            },
            emptySentence: "There is no alert: nothing waits for a person.")
    }
}
