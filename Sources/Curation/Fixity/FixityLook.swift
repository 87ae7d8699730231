import Catalogue
import FoundationEssentials
import Logging
import PlatenModel
import Preservation

/// The work of one run: reads master after master and keeps what it finds, what is not in order at once.
struct FixityLook: Sendable {
    let surroundings: CurationSurroundings
    let record: FixityRunRecord
    /// Whom the checks are said to be asked for by.
    let user: String

    /// Captures of which the catalogue is asked at a time, and checks that wait to be kept together: a transaction for each small page would
    /// cost more than its reading, and a crash should cost no more than seconds of work.
    private static let batch = 32
    /// Masters that cannot be read one after the other before it is the disk that is at fault.
    private static let mostUnreadable = 20
    /// How often a master is looked at anew where the catalogue changed meanwhile.
    private static let attempts = 3
    private static let alertSubject = "masters"

    /// - Parameter numbers: of the captures' rows.
    func run(_ numbers: [Int64]) async {
        var ending = FixityRun.State.completed
        var problem: Problem?
        do {
            try await look(at: numbers)
        } catch is CancellationError {
            ending = .cancelled
        } catch {
            ending = .failed
            problem = error as? Problem ?? Problem(.internalFailure, ["reason": "\(error)"])
        }
        await tell(record.end(ending, problem))
    }

    private func look(at numbers: [Int64]) async throws {
        var waiting: [FixityCheck] = []
        do {
            var unreadable = 0
            for start in stride(from: 0, to: numbers.count, by: Self.batch) {
                for target in try await surroundings.catalogue.fixityTargets(Array(numbers[start...].prefix(Self.batch))) {
                    guard let (check, target) = try await check(target) else { continue }
                    record.add(check, of: target)
                    waiting.append(check)
                    if check.outcome != .intact { try await keep(&waiting) }
                    unreadable = check.outcome == .unreadable ? unreadable + 1 : 0
                    if unreadable >= Self.mostUnreadable { throw Problem(.mastersUnreadable, ["count": String(unreadable)]) }
                }
                try await keep(&waiting)
            }
        } catch {
            // What was found until then is true.
            try? await keep(&waiting)
            throw error
        }
    }

    /// What there is to say of a master, with the target that this was found of. Nil: it is gone from the catalogue.
    private func check(_ known: FixityTarget) async throws -> (FixityCheck, FixityTarget)? {
        var target = known
        var attempt = 1
        while true {
            try Task.checkCancellation()
            let (record, size) = (record, target.size)
            let check = try await surroundings.store.verify(
                capture: target.capture, path: target.file, sha256: target.sha256, size: target.size, sidecarSHA256: target.sidecarSHA256,
                user: user, pace: pace, progress: { record.read($0, of: size) })
            if check.outcome == .intact { return (check, target) }
            // Before anybody is alarmed: its pages may have been renamed, or its sidecar rewritten, while it was read.
            guard let now = try await surroundings.catalogue.fixityTarget(of: target.capture) else { return nil }
            if now.isBeingRenamed || target.isBeingRenamed, check.outcome != .damaged {
                return (
                    FixityCheck(
                        capture: target.capture, time: check.time, user: user, outcome: .unreadable, detail: "Its job's pages are being renamed."),
                    now
                )
            }
            if now == target || attempt == Self.attempts { return (check, target) }
            target = now
            attempt += 1
        }
    }

    private var pace: ReadingPace {
        record.isScrub ? .scrub(bytesPerSecond: surroundings.configuration().scrubRate) : .prompt
    }

    private func keep(_ checks: inout [FixityCheck]) async throws(Problem) {
        guard !checks.isEmpty else { return }
        for event in try await surroundings.catalogue.recordFixity(checks) { await surroundings.announce(event, []) }
        for check in checks where check.outcome != .intact {
            surroundings.logger.error(
                "master not in order", metadata: ["capture": "\(check.capture)", "outcome": "\(check.outcome.rawValue)"])
        }
        checks = []
    }

    /// Tells of the end. The event's job, where there is one, limits who hears of it.
    private func tell(_ run: FixityRun) async {
        let wrong = run.checked - run.intact
        let sentence =
            "\(run.startedBy) had \(run.checked) of \(run.total) masters looked at: "
            + (wrong == 0 ? "all are intact." : "\(wrong) are not in order.") + (run.problem.map { " \($0.sentence)" } ?? "")
        do throws(Problem) {
            let event = try await surroundings.catalogue.record(
                Event(time: Date(), kind: .fixityEnded, job: run.job, problem: run.problem, sentence: sentence))
            await surroundings.announce(event, record.restrictedTo)
            let alert: Event?
            if let problem = run.problem, problem.code == .mastersUnreadable {
                alert = try await surroundings.catalogue.raiseAlert(problem, about: Self.alertSubject)
            } else if run.state == .completed, run.checked > 0, run.unreadable == 0 {
                alert = try await surroundings.catalogue.clearAlerts(about: Self.alertSubject)
            } else {
                alert = nil
            }
            if let alert { await surroundings.announce(alert, []) }
        } catch {
            surroundings.logger.error("the end of a look at masters could not be kept", metadata: ["problem": "\(error.code.rawValue)"])
        }
    }
}
