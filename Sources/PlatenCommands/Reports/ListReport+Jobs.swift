import PlatenModel

extension ListReport<Job> {
    static func jobs(_ page: Page<Job>) -> Self {
        Self(
            payload: page,
            columns: [.init("NAME"), .init("CAPTURES", .right), .init("CREATED"), .init("BY"), .init("TITLE")],
            row: { job in [job.name, String(job.captureCount), HumanFormat.time(job.created), job.createdBy, job.title] },
            emptySentence: "There is no job yet. Make one by scanning: platenctl scan --profile NAME")
    }
}
