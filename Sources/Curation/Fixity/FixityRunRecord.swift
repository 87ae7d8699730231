import Catalogue
import FoundationEssentials
import PlatenModel
import Synchronization

/// A run as it is now, with whom its findings may be told.
final class FixityRunRecord: Sendable {
    private struct State: Sendable {
        var run: FixityRun
        /// Bytes of the masters that are done; ``FixityRun/bytes`` is ahead of it by the one that is being read.
        var bytesDone = 0
        /// Groups of the restriction of each finding's job, in the order of the findings.
        var restrictions: [[String]] = []
    }

    let id: Identifier<FixityRun>
    let isScrub: Bool
    /// Groups of the restriction of the run's job.
    let restrictedTo: [String]
    private let state: Mutex<State>

    init(_ run: FixityRun, restrictedTo groups: [String]) {
        id = run.id
        isScrub = run.isScrub
        restrictedTo = groups
        state = Mutex(State(run: run))
    }

    /// As the caller may see it.
    func run(for caller: Caller) -> FixityRun {
        state.withLock { state in
            var run = state.run
            run.findings = zip(run.findings, state.restrictions).filter { caller.maySee(restrictedTo: $1) }.map(\.0)
            return run
        }
    }

    var current: FixityRun { state.withLock { $0.run } }

    /// Bytes that were read of the master of this size.
    func read(_ bytes: Int, of size: Int) {
        state.withLock { state in state.run.bytes = min(state.run.bytes + bytes, state.bytesDone + size) }
    }

    /// A master was looked at.
    func add(_ check: FixityCheck, of target: FixityTarget) {
        state.withLock { state in
            state.bytesDone += target.size
            state.run.bytes = state.bytesDone
            state.run.count(check.outcome)
            guard check.outcome != .intact, state.run.findings.count < FixityRun.mostFindings else { return }
            state.restrictions.append(target.restrictedTo)
            state.run.findings.append(
                FixityFinding(capture: check.capture, job: target.job, file: target.file, outcome: check.outcome, detail: check.detail))
        }
    }

    /// Returns the run as it ended.
    func end(_ ending: FixityRun.State, _ problem: Problem? = nil) -> FixityRun {
        state.withLock { state in
            state.run.state = ending
            state.run.problem = problem
            state.run.ended = Date()
            return state.run
        }
    }
}
