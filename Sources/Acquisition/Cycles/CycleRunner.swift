import Catalogue
import Devices
import FoundationEssentials
import Logging
import PlatenModel
import WorkerProtocol

/// One cycle from its start to its end.
struct CycleRunner: Sendable {
    let surroundings: AcquisitionSurroundings
    let cycle: Cycle
    let job: Job
    let scanner: Scanner
    /// Who started it, or the stack that it goes on with.
    let caller: Caller
    let holder: ScannerHolder
    let control: CycleControl
    /// Whether the scanner is held already; else the cycle stands in line for it first.
    let isClaimed: Bool
    /// The stack that it goes on with, and its first sheet.
    var inherited: CycleHandover?

    /// Never throws: whatever happens becomes the cycle's end. Returns the cycle that goes on with the stack, where there is one.
    func run() async -> CycleRunner? {
        do throws(Problem) {
            if !isClaimed { try await standInLine() }
        } catch {
            await finish(with: error)
            return nil
        }
        await settleUnwantedNumbers()
        do throws(Problem) {
            if let next = try await scanAll() { return next }
            await surroundings.registry.release(scanner.name)
            await finish(with: nil)
        } catch {
            await surroundings.registry.release(scanner.name, after: error)
            await finish(with: error)
        }
        return nil
    }

    private func standInLine() async throws(Problem) {
        let line = Task {
            try await surroundings.registry.claim(scanner.name, for: holder, wait: true)
        }
        await control.wait(in: line)
        do {
            try await line.value
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.internalFailure, ["reason": "\(error)"])
        }
        await control.leftLine()
        do throws(Problem) {
            try await move(to: .running, .cycleStarted)
        } catch {
            await surroundings.registry.release(scanner.name)
            throw error
        }
    }

    /// Takes all pages, through whatever pauses it takes. Returns who goes on with the stack, where it does not end with this cycle.
    private func scanAll() async throws(Problem) -> CycleRunner? {
        var course = CycleCourse()
        if let inherited { begin(with: inherited, &course) }
        while true {
            do throws(Problem) {
                try await takePages(&course)
                if let handover = course.handover { return try await handOver(to: handover) }
                await endSeries(course)
                return nil
            } catch {
                if let handover = course.handover { keepSlip(of: handover, &course) }
                try? await course.settleRecord()
                // A page that was read is not lost with the one behind it.
                try? await settlePage(&course)
                let problem = await surroundings.registry.diagnosis(error, of: scanner.name)
                guard cycle.onFault == .pause, PausingProblems.contain(problem), await !control.isCancelled else {
                    await endSeries(course)
                    throw problem
                }
                if await course.session?.worker.isAlive != true { course.session = nil }
                await surroundings.registry.rest(scanner.name, because: problem)
                guard try await pause(because: problem, &course) else {
                    await endSeries(course)
                    return nil
                }
            }
        }
    }

    /// Pauses, and goes on when it is told to and can. Returns false where the cycle is to end with what there is.
    func pause(because problem: Problem?, _ course: inout CycleCourse) async throws(Problem) -> Bool {
        var problem = problem
        while true {
            await control.settle(as: .paused)
            try await move(to: .paused, .cyclePaused, problem)
            switch await control.rest() {
            case .end: return false
            case .cancel: throw Problem(.scanCancelled, ["scanner": scanner.name])
            case .pause: continue
            case .rescan: course.isRescan = course.last != nil
            case .goOn: break
            }
            do throws(Problem) {
                try await surroundings.registry.goOn(scanner.name)
            } catch {
                problem = error
                continue
            }
            course.identicalPages = 1
            try await move(to: .running, .cycleResumed)
            return true
        }
    }

    /// The scanner may still hold a sheet or light its lamp; a worker that is gone cannot be told.
    private func endSeries(_ course: CycleCourse) async {
        guard let worker = course.session?.worker, await worker.isAlive else { return }
        do throws(Problem) {
            _ = try await worker.perform(.end)
        } catch {
            // The pages are safe; a scanner that does not park shows it at its next use.
            surroundings.logger.warning("the series did not end cleanly", metadata: ["scanner": "\(scanner.name)", "problem": "\(error)"])
        }
    }

    /// Keeps and announces how far the cycle is.
    func move(to state: CycleState, _ kind: EventKind, _ problem: Problem? = nil) async throws(Problem) {
        let event = try await surroundings.catalogue.moveCycle(cycle.id, to: state, kind, problem: problem)
        await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
    }

    /// - Parameter next: the cycle that goes on with the stack.
    func finish(with problem: Problem?, continuedBy next: Identifier<Cycle>? = nil) async {
        await surroundings.care.rest()
        let state: CycleState =
            switch problem?.code {
            case nil: .completed
            case .scanCancelled: .cancelled
            default: .failed
            }
        do throws(Problem) {
            let (_, event) = try await surroundings.catalogue.endCycle(
                cycle.id, state: state, problem: state == .failed ? problem : nil, by: cycle.startedBy, continuedBy: next)
            await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
        } catch {
            // Start-up marks the cycle as interrupted; its captures are committed one by one and safe.
            surroundings.logger.error("the end of a cycle could not be recorded", metadata: ["cycle": "\(cycle.id)", "problem": "\(error)"])
        }
    }
}
