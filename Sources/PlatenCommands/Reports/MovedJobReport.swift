import PlatenModel

/// A job that was moved: one line for people.
struct MovedJobReport: Report {
    let payload: Job

    var lines: [String] {
        [PlainText.oneLine("\(payload.name) is \(payload.state.rawValue)\(payload.place.map { ", at \($0)" } ?? "").")]
    }
}
