import Foundation
import PlatenModel
import Synchronization

/// A scripted station with one profile, one job and one cycle, which goes as the test says.
final class FakeStation: Sendable {
    private struct State {
        var cycle: Cycle?
        var captures: [Capture] = []
        var refusalOfStart: [Problem] = []
        var refusalOfTrigger: Problem?
        var alerts: [Alert] = []
    }

    let feed = EventFeed()
    private let state = Mutex(State())
    /// Called when a cycle is asked to end.
    private let onCancel: @Sendable (FakeStation) -> Void
    private let station = Mutex<ScriptedStation?>(nil)

    init(socket: String, onCancel: @escaping @Sendable (FakeStation) -> Void = { _ in }) throws {
        self.onCancel = onCancel
        let server = try ScriptedStation(socket: socket) { [weak self] request, connection in self?.answer(request, connection) }
        station.withLock { $0 = server }
    }

    var log: [String] { station.withLock { $0?.log ?? [] } }
    var received: [ScriptedRequest] { station.withLock { $0?.received ?? [] } }

    /// The next requests to start a cycle are refused so, one after the other.
    func refuseStart(with problems: Problem...) { state.withLock { $0.refusalOfStart = problems } }

    /// The next trigger is refused so.
    func refuseTrigger(with problem: Problem) { state.withLock { $0.refusalOfTrigger = problem } }

    func raise(_ alert: Alert) { state.withLock { $0.alerts.append(alert) } }

    /// Has a cycle without anybody having started one.
    func begin(_ cycle: Cycle) { state.withLock { $0.cycle = cycle } }

    var cycleState: CycleState? { state.withLock { $0.cycle?.state } }

    /// The cycle waits, and everybody is told.
    func wait(_ outcome: CycleState, _ problem: Problem? = nil) {
        state.withLock { state in
            state.cycle?.state = outcome
            state.cycle?.problem = problem
        }
        feed.announce(Samples.event(nil, outcome == .armed ? .cycleArmed : .cyclePaused, "The cycle is \(outcome.rawValue)."))
    }

    /// The cycle goes on, and everybody is told.
    func goOn() {
        state.withLock { state in
            state.cycle?.state = .running
            state.cycle?.problem = nil
        }
        feed.announce(Samples.event(nil, .cycleResumed, "The cycle goes on."))
    }

    func capture(_ number: Int) {
        state.withLock { state in
            state.captures.append(Samples.capture(number))
            state.cycle?.capturedCount += 1
        }
        feed.announce(Samples.event(Int64(10 + number), .captureCommitted, "Page \(number) was captured."))
    }

    func end(_ outcome: CycleState, _ problem: Problem? = nil) {
        state.withLock { state in
            state.cycle?.state = outcome
            state.cycle?.ended = Samples.date
            state.cycle?.problem = problem
        }
        feed.announce(Samples.event(99, .cycleEnded, "The cycle ended: \(outcome.rawValue)."))
    }

    private func answer(_ request: ScriptedRequest, _ connection: ScriptedConnection) {
        let cycle = state.withLock { $0.cycle }
        let cyclePath = "/v1/cycles/\(Samples.cycle.id)"
        switch (request.method, request.path) {
        case ("GET", "/v1/events"): feed.serve(connection, after: request.headers["last-event-id"].flatMap(Int64.init))
        case ("GET", "/v1/status"):
            var status = Samples.status
            status.runningCycles = cycle.map { [$0.id] } ?? []
            connection.answer(status)
        case ("GET", "/v1/alerts"): connection.answer(Page(items: state.withLock { $0.alerts }))
        case ("GET", "/v1/profiles"): connection.answer(Page(items: [Samples.profile]))
        case ("GET", "/v1/profiles/a4-office"): connection.answer(Samples.profile)
        case ("GET", "/v1/scanners"): connection.answer(Page(items: [Samples.scanner]))
        case ("GET", "/v1/scanners/flatbed-1"): connection.answer(Samples.scanner)
        case ("GET", "/v1/scanners/flatbed-1/options"):
            connection.refuse(status: 409, Problem(.scannerBusyElsewhere, ["scanner": "flatbed-1"]))
        case ("GET", "/v1/jobs/box-7"): connection.answer(Samples.job)
        case ("POST", "/v1/jobs"): connection.answer(status: 201, Samples.job)
        case ("POST", "/v1/jobs/\(Samples.job.id)/cycles"): start(connection)
        case ("GET", cyclePath) where cycle != nil: connection.answer(cycle)
        case ("DELETE", cyclePath):
            connection.answer(status: 202, cycle)
            onCancel(self)
        case ("POST", _) where request.path.hasPrefix(cyclePath + "/"):
            move(String(request.path.dropFirst(cyclePath.count + 1)), connection)
        case ("GET", "/v1/captures"): connection.answer(Page(items: state.withLock { $0.captures.reversed() }))
        case ("GET", _) where request.path.hasPrefix("/v1/profiles/"):
            connection.refuse(status: 404, Problem(.profileUnknown, ["profile": String(request.path.dropFirst(13)), "hint": "See them."]))
        default: connection.refuse(status: 404, Problem(.routeUnknown, ["path": request.path]))
        }
    }

    private func move(_ action: String, _ connection: ScriptedConnection) {
        let refusal = state.withLock { state in
            defer { state.refusalOfTrigger = nil }
            return action == "trigger" ? state.refusalOfTrigger : nil
        }
        if let refusal { return connection.refuse(status: 409, refusal) }
        switch action {
        case "pause": wait(.paused)
        case "end": end(.completed)
        default: goOn()
        }
        connection.answer(status: 202, state.withLock { $0.cycle })
    }

    private func start(_ connection: ScriptedConnection) {
        let refusal = state.withLock { state -> Problem? in
            if !state.refusalOfStart.isEmpty { return state.refusalOfStart.removeFirst() }
            state.cycle = Samples.cycle
            return nil
        }
        if let refusal { return connection.refuse(status: 409, refusal) }
        connection.answer(status: 202, Samples.cycle)
    }
}
