import PlatenModel

extension ListReport<Job> {
    static func jobs(_ page: Page<Job>) -> Self {
        Self(
            payload: page,
            columns: [
                .init("NAME"), .init("STATE"), .init("PLACE"), .init("DUE"), .init("CAPTURES", .right), .init("CALL NUMBER"), .init("TITLE"),
            ],
            row: { job in
                [
                    job.name, job.state.rawValue, job.place ?? "", job.item.due?.description ?? "", count(job), job.item.callNumber ?? "",
                    job.title,
                ]
            },
            emptySentence: "There is no job yet. Make one by scanning: platenctl scan --profile NAME")
    }

    private static func count(_ job: Job) -> String {
        job.item.expected.map { "\(job.captureCount)/\($0.images)" } ?? String(job.captureCount)
    }
}
