import PlatenModel

extension ListReport<JobPackage> {
    static func packages(_ page: Page<JobPackage>) -> Self {
        Self(
            payload: page, columns: [.init("PACKAGE"), .init("STATE"), .init("MADE"), .init("BY"), .init("FILES", .right), .init("SIZE", .right)],
            row: { package in
                [
                    package.name, package.state.rawValue, HumanFormat.time(package.created), package.createdBy,
                    package.files.map(String.init) ?? "", package.bytes.map(HumanFormat.bytes) ?? "",
                ]
            },
            emptySentence: "No package was made.")
    }
}

extension ListReport<JobDelivery> {
    static func deliveries(_ page: Page<JobDelivery>) -> Self {
        Self(
            payload: page, columns: [.init("DESTINATION"), .init("PACKAGE"), .init("STATE"), .init("BEGUN"), .init("BY"), .init("WHAT HAPPENED")],
            row: { delivery in
                [
                    delivery.destination, delivery.package ?? "", delivery.state.rawValue, HumanFormat.time(delivery.created),
                    delivery.createdBy, delivery.problem?.sentence ?? delivery.remark ?? "",
                ]
            },
            emptySentence: "Nothing was delivered.")
    }
}

extension ListReport<DestinationSummary> {
    static func destinations(_ page: Page<DestinationSummary>) -> Self {
        Self(
            payload: page, columns: [.init("DESTINATION"), .init("KIND")], row: { [$0.name, $0.kind.rawValue] },
            emptySentence: "The configuration names no destination.")
    }
}
