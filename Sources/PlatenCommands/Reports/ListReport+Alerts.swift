import PlatenModel

extension ListReport<Alert> {
    static func alerts(_ page: Page<Alert>) -> Self {
        Self(
            payload: page,
            columns: [.init("ABOUT"), .init("SINCE"), .init("TIMES", .right), .init("WHAT HAPPENED"), .init("WHAT TO DO")],
            row: { alert in
                [alert.subject, HumanFormat.time(alert.raised), String(alert.count), alert.problem.sentence, alert.problem.next]
            },
            emptySentence: "There is no alert: nothing waits for a person.")
    }
}
