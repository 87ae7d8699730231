import PlatenModel
import WorkerProtocol

/// Pages that a scanner has delivered and its worker still writes, until somebody was told what became of them.
struct PagesInWriting {
    typealias Outcome = PageOutcome

    private var writing: Set<Identifier<Capture>> = []
    private var outcomes: [Identifier<Capture>: Outcome] = [:]
    private var waiters: [Identifier<Capture>: CheckedContinuation<Outcome, Never>] = [:]

    /// Whether all that were read are on disk or lost.
    var isEmpty: Bool { writing.isEmpty }

    /// The page was read. What became of it may be known already.
    mutating func begin(_ capture: Identifier<Capture>) {
        if outcomes[capture] == nil { writing.insert(capture) }
    }

    mutating func conclude(_ capture: Identifier<Capture>, _ outcome: Outcome) {
        writing.remove(capture)
        if let waiter = waiters.removeValue(forKey: capture) {
            waiter.resume(returning: outcome)
        } else {
            outcomes[capture] = outcome
        }
    }

    /// The worker has gone: nobody will tell of these any more.
    mutating func abandonAll(_ problem: Problem) {
        for capture in writing { conclude(capture, .abandoned(problem)) }
    }

    /// Hands over what became of a page, now or when it is known. Once a page.
    mutating func wait(for capture: Identifier<Capture>, _ waiter: CheckedContinuation<Outcome, Never>) {
        if let outcome = outcomes.removeValue(forKey: capture) {
            waiter.resume(returning: outcome)
        } else if writing.contains(capture) {
            waiters[capture] = waiter
        } else {
            waiter.resume(returning: .lost(Problem(.internalFailure, ["reason": "no page \(capture) is being written"])))
        }
    }
}
