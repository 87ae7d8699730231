import PlatenModel

extension ListReport<Cycle> {
    static func cycles(_ page: Page<Cycle>) -> Self {
        Self(
            payload: page,
            columns: [
                .init("CYCLE"), .init("STATE"), .init("CAPTURES", .right), .init("LOST", .right), .init("SCANNER"), .init("PROFILE"),
                .init("STARTED"), .init("BY"),
                .init("PROBLEM"),
            ],
            row: { cycle in
                [
                    cycle.id.short, cycle.state.rawValue, String(cycle.capturedCount), String(cycle.lostPages.count), cycle.scanner,
                    cycle.profile.name, HumanFormat.time(cycle.started), cycle.startedBy,
                    CycleAdvice(cycle)?.description ?? cycle.problem?.sentence ?? "",
                ]
            },
            emptySentence: "No cycle has run yet.")
    }
}
