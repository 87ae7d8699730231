import Devices
import Logging
import PlatenModel
import Preservation
import WorkerProtocol

extension CycleRunner {
    /// Finishes and publishes the page that was just read, beside whatever comes next.
    func beginPublication(
        of capture: Identifier<Capture>, _ page: PageRead, _ session: CycleCourse.Session, _ meaning: SlipMeaning = .page,
        _ course: inout CycleCourse
    ) {
        if case .separator(let separator) = meaning { course.parts.take(separator) }
        course.isFirstOfItem = false
        course.sheetRole = self.role(of: meaning)
        let identity = identity(of: capture, hasClips: !page.clips.isEmpty, &course)
        let clips = clipIdentities(of: page, within: identity, course)
        let before = course.last?.rowsSHA256
        let isHeld = page.side == .back && cycle.profile.duplexOrder == .backFirst
        let behind = course.heldBack
        course.heldBack = nil
        let publication = Task { () async -> PageInPublication.Outcome in
            let outcome = await finish(capture, page, session, identity, clips, isHeld: isHeld, before: before)
            guard let behind else { return outcome }
            // Whatever became of its front.
            do throws(Problem) {
                try await publish(behind, isIdentical: false)
                return outcome
            } catch {
                return .unpublished(error)
            }
        }
        course.inPublication = PageInPublication(
            page: course.page, capture: capture, clips: page.clips.map { ($0.clip.frame, $0.capture) }, isRescan: course.isRescan,
            publication: publication)
        course.count(identity.role, passes: cycle.profile.passes.count, clips: max(cycle.profile.clips.count, page.clips.count))
        if cycle.trigger == .page, course.pass == 0 { course.wasTriggered = false }
    }

    /// What the image is within the item.
    private func identity(of capture: Identifier<Capture>, hasClips: Bool, _ course: inout CycleCourse) -> PageIdentity {
        let isPage = course.sheetRole == .page
        let role = isPage && (hasClips || !cycle.profile.clips.isEmpty) ? CaptureRole.exposure : course.sheetRole
        var identity = PageIdentity(role: role, part: course.parts.part)
        if isPage, let pass = course.currentPass(of: cycle.profile) {
            identity.pass = pass.name
            if course.pass == 0 { course.firstOfPage = capture } else { identity.besides = course.firstOfPage }
        }
        if role == .page { identity.designation = designation(at: course.numbered) }
        if course.isRescan {
            identity.supersedes = course.last?.capture
        } else if isPage, course.page == 1 {
            identity.supersedes = cycle.replaces
        }
        return identity
    }

    /// A page whose worker ended after it had written it. Nil: it cannot be had.
    private func rescue(_ capture: Identifier<Capture>, _ page: PageRead, from problem: Problem) async -> AcquiredImage? {
        do throws(Problem) {
            let digest = try await surroundings.store.rescue(capture, size: page.size, sha256: page.sha256)
            surroundings.logger.notice("a page outlived its worker", metadata: ["capture": "\(capture)", "problem": "\(problem)"])
            return AcquiredImage(capture: capture, page, sha256: digest)
        } catch {
            surroundings.logger.error("a page was lost with its worker", metadata: ["capture": "\(capture)", "problem": "\(error)"])
            return nil
        }
    }

    private func role(of meaning: SlipMeaning) -> CaptureRole {
        switch meaning {
        case .page, .refused: .page
        case .ownSlip, .otherItem: .slip
        case .separator: .separator
        case .back(of: let role): role
        }
    }

    /// A page that was read, once its file is on disk.
    func image(_ capture: Identifier<Capture>, _ page: PageRead, _ session: CycleCourse.Session) async -> Result<AcquiredImage, Problem> {
        switch await session.worker.outcome(of: capture) {
        case .kept(let kept): .success(kept)
        case .lost(let problem): .failure(problem)
        case .abandoned(let problem): (await rescue(capture, page, from: problem)).map { .success($0) } ?? .failure(problem)
        }
    }

    private func finish(
        _ capture: Identifier<Capture>, _ page: PageRead, _ session: CycleCourse.Session, _ identity: PageIdentity, _ clips: [PageIdentity],
        isHeld: Bool, before: String?
    ) async -> PageInPublication.Outcome {
        let image: AcquiredImage
        switch await self.image(capture, page, session) {
        case .success(let kept): image = kept
        case .failure(let problem):
            // What was cut out of a page that is taken again comes again, too.
            await setAside(page.clips, session)
            return .lost(problem)
        }
        let finished = FinishedPage(image: image, read: page, settings: page.settings ?? session.settings, identity: identity)
        if isHeld { return .held(finished) }
        do throws(Problem) {
            try await publish(finished, isIdentical: before == image.rowsSHA256)
            let lost = try await publishClips(of: finished, clips, session)
            return lost.isEmpty ? .published(rowsSHA256: image.rowsSHA256) : .clipsLost(rowsSHA256: image.rowsSHA256, lost)
        } catch {
            return .unpublished(error)
        }
    }

    /// Returns when the page before is acknowledged. Throws where it is lost, and where the same page came too often.
    ///
    /// - Parameter isNextRead: the page behind it was read already, so that the lost one cannot be taken in its place.
    func settlePage(_ course: inout CycleCourse, isNextRead: Bool = false) async throws(Problem) {
        if let page = course.inPublication {
            course.inPublication = nil
            try await settle(page, &course, isNextRead: isNextRead)
        }
        // Its front does not come any more.
        if !isNextRead, let held = course.heldBack {
            course.heldBack = nil
            try await publish(held, isIdentical: false)
        }
    }

    private func note(_ page: PageInPublication, _ rowsSHA256: String, _ course: inout CycleCourse) {
        course.identicalPages = course.last?.rowsSHA256 == rowsSHA256 ? course.identicalPages + 1 : 1
        course.last = (page.capture, rowsSHA256)
        course.lastClips = page.clips
    }

    private func settle(_ page: PageInPublication, _ course: inout CycleCourse, isNextRead: Bool) async throws(Problem) {
        switch await page.publication.value {
        case .held(let held): course.heldBack = held
        case .clipsLost(let rowsSHA256, let lost):
            note(page, rowsSHA256, &course)
            for clip in lost { await noteLost(page: page.page, clip.capture, because: clip.problem, hadBegun: true) }
            if let clip = lost.first { throw clip.problem }
        case .published(let rowsSHA256):
            note(page, rowsSHA256, &course)
            if course.identicalPages >= CycleLimits.identicalPages, cycle.trigger != .page {
                throw Problem(.pageRepeats, ["scanner": scanner.name, "count": String(course.identicalPages)])
            }
        case .unpublished(let problem): throw problem
        case .lost(let problem):
            if isNextRead {
                course.missing += 1
            } else {
                course.page = page.page
                course.isRescan = page.isRescan
            }
            await noteLost(page: page.page, page.capture, because: problem, hadBegun: true)
            throw problem
        }
    }
}
