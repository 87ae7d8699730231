import PlatenClient
import PlatenModel

/// Starts a look at masters and follows it to its end, which Ctrl-C brings about.
struct FixityFollower: Sendable {
    let client: StationClient
    let console: Console

    /// How often the station is asked.
    private static let interval = Duration.milliseconds(300)
    private static let eraseLine = "\r\u{1B}[K"

    /// Returns the run as it ended.
    func run(_ request: NewFixityRun) async throws -> FixityRun {
        let run = try await client.startFixityRun(request)
        defer { if console.errorIsTerminal { console.writeError(Self.eraseLine) } }
        do {
            try await Interruptions.cancelling {
                while true {
                    let now = try await client.fixityRun(run.id)
                    if now.state != .running { return }
                    draw(now)
                    try await Task.sleep(for: Self.interval)
                }
            }
        } catch is CancellationError {
            return try await client.cancelFixityRun(run.id)
        }
        return try await client.fixityRun(run.id)
    }

    private func draw(_ run: FixityRun) {
        guard console.errorIsTerminal else { return }
        let wrong = run.checked - run.intact
        let line =
            "\(run.checked) of \(run.total) masters, \(HumanFormat.bytes(run.bytes)) of \(HumanFormat.bytes(run.totalBytes))"
            + (wrong == 0 ? "" : ", \(wrong) not in order")
        // One column stays free: some terminals break the line when the last is written.
        console.writeError(Self.eraseLine + PlainText.fitting(line, columns: console.width() - 1))
    }
}
