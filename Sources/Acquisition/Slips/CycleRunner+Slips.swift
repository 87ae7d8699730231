import Catalogue
import Devices
import FoundationEssentials
import PlatenModel
import WorkerProtocol

extension CycleRunner {
    /// What the sheet that was just read means, as the profile has its codes looked at.
    func meaning(of page: PageRead, _ course: CycleCourse) async throws(Problem) -> SlipMeaning {
        guard let use = cycle.profile.slips, !course.isRescan else { return .page }
        if page.side == .back, course.sheetRole != .page { return .back(of: course.sheetRole) }
        let codes = page.codes.map(\.text)
        if use.beginsParts, let separator = codes.lazy.compactMap({ PartSeparator(code: $0) }).first { return .separator(separator) }
        guard use.switchesJobs else { return .page }
        if let own = job.item.slip, codes.contains(own) { return .ownSlip(code: own) }
        let other = try await item(of: codes)
        if course.isFirstOfItem, let expected = job.item.slip, other != nil || job.captureCount == 0 {
            let read = codes.isEmpty ? "no code" : codes.joined(separator: ", ")
            return .refused(Problem(.slipMismatch, ["job": job.name, "slip": expected, "read": read]))
        }
        guard let other else { return .page }
        guard caller.maySee(other) else { return .refused(Problem(.slipForbidden, ["slip": other.item.slip ?? "", "user": caller.userName])) }
        guard other.state.takesCaptures else {
            let next = JobMoves.next(from: other.state, heldFrom: other.heldFrom).first { $0.takesCaptures } ?? .received
            return .refused(Problem(.jobNotOpen, ["job": other.name, "state": other.state.rawValue, "next": next.rawValue]))
        }
        return .otherItem(other)
    }

    /// The item whose slip the sheet is. Codes that no item has are the original's own, such as a library's label.
    private func item(of codes: [String]) async throws(Problem) -> Job? {
        for code in codes {
            if let job = try await surroundings.catalogue.job(ofSlip: code), job.id != self.job.id { return job }
        }
        return nil
    }

    /// Goes on with the same stack for another item: a cycle of its own, on the scanner that is held already.
    ///
    /// The cycle before ends as complete; what cannot begin leaves it running, with the slip kept as its last image.
    func handOver(to next: CycleHandover) async throws(Problem) -> CycleRunner {
        let identifier = Identifier<Cycle>.make()
        let following = Cycle(
            id: identifier, job: next.job.id, jobName: next.job.name, scanner: scanner.name, profile: cycle.profile, requestedCount: nil,
            trigger: cycle.trigger, onFault: cycle.onFault, state: .running, startedBy: cycle.startedBy, started: .now)
        let events = try await surroundings.catalogue.beginCycle(following, by: caller)
        let holder = ScannerHolder(user: caller.userName, jobName: next.job.name, cycle: identifier, restrictedTo: next.job.restrictedTo)
        await surroundings.registry.pass(scanner.name, to: holder)
        for event in events { await surroundings.announcer.announce(event, restrictedTo: next.job.restrictedTo) }
        await finish(with: nil, continuedBy: identifier)
        return CycleRunner(
            surroundings: surroundings, cycle: following, job: next.job, scanner: scanner, caller: caller, holder: holder, control: control,
            isClaimed: true, inherited: next)
    }

    /// Begins with a stack that another cycle found the slip in.
    func begin(with handover: CycleHandover, _ course: inout CycleCourse) {
        course.session = handover.session
        course.wasTriggered = cycle.trigger != nil
        beginPublication(of: handover.slip, handover.read, handover.session, .ownSlip(code: job.item.slip ?? ""), &course)
    }

    /// The other item's cycle could not begin: its slip stays with this one's images, so that no sheet is missing.
    func keepSlip(of handover: CycleHandover, _ course: inout CycleCourse) {
        course.handover = nil
        beginPublication(of: handover.slip, handover.read, handover.session, .otherItem(handover.job), &course)
    }

    /// A sheet that must not become one of the item's pages. Throws the reason, when its image is out of the way.
    ///
    /// The first sheet of a stack is set aside: nothing was captured. In the middle it is kept as a slip, so that no sheet is missing.
    func refuse(
        _ capture: Identifier<Capture>, _ read: PageRead, _ session: CycleCourse.Session, because problem: Problem, _ course: inout CycleCourse
    ) async throws(Problem) {
        guard course.isFirstOfItem else {
            beginPublication(of: capture, read, session, .ownSlip(code: ""), &course)
            try await settlePage(&course)
            throw problem
        }
        _ = await session.worker.outcome(of: capture)
        _ = await setAside(capture)
        throw problem
    }
}
