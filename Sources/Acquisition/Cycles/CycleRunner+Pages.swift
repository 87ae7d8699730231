import Catalogue
import Devices
import FoundationEssentials
import LinuxSystem
import Logging
import PlatenModel
import Preservation
import WorkerProtocol

extension CycleRunner {
    /// Takes pages until there are enough, or no more, or the cycle is ended.
    func takePages(_ course: inout CycleCourse) async throws(Problem) {
        while true {
            if await control.isCancelled { throw Problem(.scanCancelled, ["scanner": scanner.name]) }
            switch await control.takeWish() {
            case .end?: return try await settlePage(&course)
            case .pause?:
                try await settlePage(&course)
                await surroundings.registry.rest(scanner.name)
                guard try await pause(because: nil, &course) else { return }
                continue
            default: break
            }
            let session = try await session(&course)
            let pages = cycle.requestedCount ?? (session.settings.isFeeder || cycle.trigger == .page ? nil : 1)
            if let pages, course.page > pages + course.missing, course.pass == 0, !course.isRescan { return try await settlePage(&course) }
            if isTriggerNeeded(course) {
                try await settlePage(&course)
                guard try await awaitTrigger(session.worker, &course) else { return }
                continue
            }
            guard try await takePage(of: pages, session, &course) else { return try await settlePage(&course) }
        }
    }

    private func isTriggerNeeded(_ course: CycleCourse) -> Bool {
        cycle.trigger != nil && !course.wasTriggered
    }

    /// The worker with the profile applied.
    private func session(_ course: inout CycleCourse) async throws(Problem) -> CycleCourse.Session {
        let pass = course.passIndex(of: cycle.profile)
        if let session = course.session, await session.worker.isAlive {
            if session.pass != pass { return try await prepare(session.worker, pass, &course) }
            // Between the sheets of a feeder a new worker would lose what is drawn in.
            guard !session.settings.isFeeder, await surroundings.registry.isWorn(session.worker) else { return session }
            try await settlePage(&course)
            await surroundings.registry.letGo(scanner.name)
        }
        course.session = nil
        let control = control
        let worker = try await surroundings.registry.worker(of: scanner.name) { await control.run(with: $0) }
        return try await prepare(worker, pass, &course)
    }

    /// Has the options of the profile set, or of one of its passes.
    private func prepare(_ worker: WorkerProcess, _ pass: Int, _ course: inout CycleCourse) async throws(Problem) -> CycleCourse.Session {
        let passes = cycle.profile.passes
        var profile = passes.isEmpty ? cycle.profile : cycle.profile.resolved(forPass: passes[pass])
        if profile.iccProfile == Profile.ownICCProfile {
            guard let own = await surroundings.care.colourProfile(of: scanner) else {
                throw Problem(.colourProfileMissing, ["scanner": scanner.name, "profile": profile.name])
            }
            profile.iccProfile = own
        }
        guard case .prepared(let settings) = try await worker.perform(.prepare(profile)) else {
            throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no settings"])
        }
        // Once a cycle: each pass of a page, and each worker, asks for them anew.
        if let counters = settings.counters, !course.hasCounted {
            course.hasCounted = true
            await surroundings.care.counted(counters, by: scanner)
        }
        let session = CycleCourse.Session(worker: worker, settings: settings, pass: pass)
        course.session = session
        return session
    }

    /// Takes one page. Returns false where there are no more documents.
    private func takePage(
        of pages: Int?, _ session: CycleCourse.Session, _ course: inout CycleCourse
    ) async throws(Problem) -> Bool {
        if session.settings.isFeeder, pages == nil, course.page > CycleLimits.feederPages {
            throw Problem(.pageLimitReached, ["scanner": scanner.name, "count": String(CycleLimits.feederPages)])
        }
        let capture = Identifier<Capture>.make()
        let page = course.page
        let read: PageRead
        let began = MonotonicClock.seconds()
        switch try await acquire(capture, page: course.page, of: pages, session) {
        case .pageRead(let page): read = page
        case .noMoreDocuments:
            // Fewer than were asked for: perhaps the rest of the stack is still to be loaded.
            guard pages != nil, cycle.onFault == .pause else { return false }
            throw Problem(.feederEmpty, ["scanner": scanner.name, "operation": "page \(course.page)"])
        case let report: throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "\(report)"])
        }
        await control.rememberTriggers(cycle.trigger == .page)
        let seconds = MonotonicClock.seconds() - began
        // One page after the other: they are numbered as they are published.
        let failure = await outcome { () throws(Problem) in try await settlePage(&course, isNextRead: true) }
        let recordFailure = await outcome { () throws(Problem) in try await course.settleRecord() }
        let meaning = try await meaning(of: read, course)
        switch meaning {
        case .otherItem(let job):
            course.handover = CycleHandover(job: job, session: session, slip: capture, read: read)
        case .refused(let problem):
            try await refuse(capture, read, session, because: problem, &course)
        case .page, .ownSlip, .separator, .back:
            beginPublication(of: capture, read, session, meaning, &course)
        }
        await surroundings.registry.notePage(scanner.name)
        await surroundings.care.took(
            read.glass, quality: read.quality, from: scanner,
            source: session.settings.isFeeder ? session.settings.source(of: cycle.profile) ?? .feeder : session.settings.plate(cycle.profile),
            side: read.side, at: read.acquired, seconds: seconds)
        if let failure = failure ?? recordFailure {
            // The page before is lost; this one is not.
            try await settlePage(&course)
            throw failure
        }
        if course.handover != nil { return false }
        if let problem = try await settle(read, number: page, session, &course) { throw problem }
        return true
    }

    /// Waits for the page to be acknowledged where somebody or something has to know that it is. Returns why the cycle cannot just go on.
    private func settle(
        _ read: PageRead, number: Int, _ session: CycleCourse.Session, _ course: inout CycleCourse
    ) async throws(Problem) -> Problem? {
        let problem = obstacle(behind: read, number: number)
        // Between the sheets of a stack nobody waits for the page before; whoever presses a pedal wants to know that it is kept.
        if !session.settings.isFeeder || cycle.trigger == .page || problem != nil { try await settlePage(&course) }
        return problem
    }

    /// Why somebody is to look at the sheet before the next one goes in.
    private func obstacle(behind read: PageRead, number: Int) -> Problem? {
        if read.isCut, cycle.onFault == .pause {
            let length = OptionValue.plain(cycle.profile.maximumLength ?? 0)
            return Problem(.sheetTooLong, ["scanner": scanner.name, "length": length, "page": String(number)])
        }
        if let problem = qualityProblem(of: read, number: number) { return problem }
        guard mayHideSlip(read), cycle.onFault == .pause else { return nil }
        return Problem(.codesUnread, ["page": String(number), "job": job.name])
    }

    /// Whether the sheet may be another item's slip that nobody has read: what follows would be filed under the wrong item.
    private func mayHideSlip(_ read: PageRead) -> Bool {
        cycle.profile.slips?.switchesJobs == true && read.warnings.contains { $0.code == .codesUnread }
    }

    private func outcome(_ body: () async throws(Problem) -> Void) async -> Problem? {
        do throws(Problem) {
            try await body()
            return nil
        } catch {
            return error
        }
    }

    private func acquire(
        _ capture: Identifier<Capture>, page: Int, of pages: Int?, _ session: CycleCourse.Session
    ) async throws(Problem) -> WorkerReport {
        try await checkSpace(for: capture, session.settings)
        let progress = PageProgress(
            capture: capture, space: surroundings.space,
            announcer: ProgressAnnouncer(
                announcer: surroundings.announcer, cycle: cycle, restrictedTo: job.restrictedTo, page: page, pages: pages),
            registry: surroundings.registry, scanner: scanner.name)
        let request = AcquireImage(
            capture: capture, path: surroundings.store.partialPath(of: capture), make: scanner.vendor, model: scanner.model,
            hostComputer: surroundings.hostName, clips: clipTargets(),
            glass: session.settings.isFeeder ? nil : await surroundings.care.watched(on: scanner, source: session.settings.plate(cycle.profile)),
            scale: session.settings.isFeeder ? nil : await surroundings.care.scale(of: scanner, source: session.settings.plate(cycle.profile)))
        do throws(Problem) {
            let report = try await session.worker.perform(.acquire(request), onReport: { await progress.take($0) })
            await surroundings.space.release(capture)
            return report
        } catch {
            await surroundings.space.release(capture)
            // A worker that was given up may write until it is gone; one that is stuck in the kernel writes no more.
            if await session.worker.isDoomed {
                await surroundings.registry.letGo(scanner.name)
                let deadlines = surroundings.configuration().deadlines
                _ = await session.worker.waitForEnd(within: deadlines.cancel + 2 * deadlines.kill)
            }
            for clip in request.clips ?? [] { _ = await setAside(clip.capture) }
            await noteLost(page: page, capture, because: error, hadBegun: await progress.hadBegun)
            throw error
        }
    }

    /// A full disk is told before the lamp moves.
    private func checkSpace(for capture: Identifier<Capture>, _ settings: PreparedSettings) async throws(Problem) {
        let reserve = surroundings.configuration().reservedBytes
        let folder = surroundings.store.incoming
        let result = await BlockingWork.run { Result { () throws(SystemError) in try Folder.freeBytes(at: folder) } }
        switch result {
        case .success(let free):
            let needed = (settings.estimatedBytes ?? 0) + (settings.clipBytes ?? 0)
            let (isClaimed, available) = await surroundings.space.claim(needed, for: capture, free: free, reserve: reserve)
            guard isClaimed else {
                throw Problem(.storageFull, ["folder": folder, "free": String(available), "needed": String(needed + reserve)])
            }
        case .failure(let error):
            throw Problem(.storageFailed, ["path": folder, "reason": error.reason])
        }
    }
}
