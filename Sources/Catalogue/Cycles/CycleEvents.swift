import Foundation
import PlatenModel

/// What subscribers are told of a cycle.
enum CycleEvents {
    /// - Parameter doubts: why the scanner does not fit, where a person chose it all the same.
    static func begun(_ cycle: Cycle, _ now: Date, against doubts: String? = nil) -> Event {
        let act = cycle.state == .waiting ? "waits for \(cycle.scanner)" : "scans on \(cycle.scanner)"
        var sentence = "\(cycle.startedBy) \(act) for the job \(cycle.jobName), profile \(cycle.profile.name)."
        if let doubts { sentence += " The scanner does not fit: \(doubts)" }
        return event(.cycleStarted, cycle, now, sentence)
    }

    static func moved(_ cycle: Cycle, _ kind: EventKind, _ now: Date) -> Event {
        let place = "for the job \(cycle.jobName) on \(cycle.scanner)"
        let sentence: String
        switch kind {
        case .cycleArmed: sentence = "The cycle \(place) waits for a trigger, after \(pages(cycle.capturedCount))."
        case .cyclePaused:
            sentence = "The cycle \(place) is paused after \(pages(cycle.capturedCount)).\(cycle.problem.map { " \($0)" } ?? "")"
        case .cycleResumed: sentence = "The cycle \(place) goes on."
        default: return begun(cycle, now)
        }
        return event(kind, cycle, now, sentence)
    }

    static func lost(_ page: LostPage, _ cycle: Cycle, _ now: Date) -> Event {
        var event = event(
            .pageLost, cycle, now, "Page \(page.page) of the cycle for the job \(cycle.jobName) was lost. \(page.problem.sentence)")
        event.problem = page.problem
        event.capture = page.capture
        return event
    }

    static func ended(_ cycle: Cycle, _ now: Date) -> Event {
        var sentence = "The cycle on \(cycle.scanner) for the job \(cycle.jobName) \(outcome(cycle.state)) after \(pages(cycle.capturedCount))."
        if let problem = cycle.problem { sentence += " \(problem.sentence)" }
        return event(.cycleEnded, cycle, now, sentence)
    }

    private static func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }

    private static func outcome(_ state: CycleState) -> String {
        switch state {
        case .completed: "is complete"
        case .cancelled: "was cancelled"
        case .failed: "failed"
        case .waiting, .armed, .running, .paused: "goes on"
        }
    }

    private static func event(_ kind: EventKind, _ cycle: Cycle, _ now: Date, _ sentence: String) -> Event {
        Event(time: now, kind: kind, scanner: cycle.scanner, job: cycle.job, cycle: cycle.id, problem: cycle.problem, sentence: sentence)
    }
}
