import Foundation
import PlatenModel

/// What subscribers are told of a cycle.
enum CycleEvents {
    static func begun(_ cycle: Cycle, _ now: Date) -> Event {
        let act = cycle.state == .waiting ? "waits for \(cycle.scanner)" : "scans on \(cycle.scanner)"
        return event(.cycleStarted, cycle, now, "\(cycle.startedBy) \(act) for the job \(cycle.jobName), profile \(cycle.profile.name).")
    }

    static func ended(_ cycle: Cycle, _ now: Date) -> Event {
        let pages = cycle.capturedCount == 1 ? "1 page" : "\(cycle.capturedCount) pages"
        var sentence = "The cycle on \(cycle.scanner) for the job \(cycle.jobName) \(outcome(cycle.state)) after \(pages)."
        if let problem = cycle.problem { sentence += " \(problem.sentence)" }
        return event(.cycleEnded, cycle, now, sentence)
    }

    private static func outcome(_ state: CycleState) -> String {
        switch state {
        case .completed: "is complete"
        case .cancelled: "was cancelled"
        case .failed: "failed"
        case .waiting, .running: "goes on"
        }
    }

    private static func event(_ kind: EventKind, _ cycle: Cycle, _ now: Date, _ sentence: String) -> Event {
        Event(time: now, kind: kind, scanner: cycle.scanner, job: cycle.job, cycle: cycle.id, problem: cycle.problem, sentence: sentence)
    }
}
