import PlatenModel

/// A job just made: its name alone for people, who want to scan into it.
struct NewJobReport: Report {
    let payload: Job

    var lines: [String] { [payload.name] }
}
