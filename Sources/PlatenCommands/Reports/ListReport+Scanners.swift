import PlatenModel

extension ListReport<Scanner> {
    static func scanners(_ page: Page<Scanner>) -> Self {
        Self(
            payload: page,
            columns: [
                .init("NAME"), .init("CLASS"), .init("STATE"), .init("SINCE"), .init("VENDOR"), .init("MODEL"), .init("DRIVER"), .init("REASON"),
            ],
            row: { scanner in
                [
                    scanner.name, scanner.scannerClass.rawValue, scanner.state.rawValue, HumanFormat.time(scanner.stateSince), scanner.vendor,
                    scanner.model, scanner.driver, scanner.stateReason?.description ?? "",
                ]
            },
            emptySentence: "No scanner is known. Plug one in, then look anew with: platenctl scanners refresh")
    }
}
