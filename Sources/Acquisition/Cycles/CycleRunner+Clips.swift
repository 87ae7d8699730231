import Devices
import PlatenModel
import Preservation
import WorkerProtocol

/// Several items in one exposure: each frame of the profile becomes a page with a capture of its own, beside the exposure that it was cut out of.
extension CycleRunner {
    /// A capture for each frame, or for each sheet that may be found on the bed.
    func clipTargets() -> [ClipTarget]? {
        var count = cycle.profile.clips.count
        if case .auto = cycle.profile.area { count = AcquireImage.greatestSheets }
        guard count > 0 else { return nil }
        return (0..<count).map { _ in
            let capture = Identifier<Capture>.make()
            return ClipTarget(capture: capture, path: surroundings.store.partialPath(of: capture))
        }
    }

    /// What the clips of a page are within the item, one each. To be called before the page is counted.
    func clipIdentities(of page: PageRead, within exposure: PageIdentity, _ course: CycleCourse) -> [PageIdentity] {
        page.clips.map { clip in
            var identity = PageIdentity(role: .page, part: exposure.part, clip: clip.clip)
            identity.designation = designation(at: course.numbered + clip.clip.frame - 1)
            // A rescan has the same frames; one that was lost the first time replaces nothing.
            if course.isRescan { identity.supersedes = course.lastClips.first { $0.frame == clip.clip.frame }?.capture }
            return identity
        }
    }

    /// Acknowledges what was cut out of a page, in the order of the frames, behind the page itself. Returns what of it is lost.
    func publishClips(
        of page: FinishedPage, _ identities: [PageIdentity], _ session: CycleCourse.Session
    ) async throws(Problem) -> [LostImage] {
        var lost = page.read.lostClips
        for (clip, identity) in zip(page.read.clips, identities) {
            let read = PageRead(clip, of: page.read)
            switch await image(clip.capture, read, session) {
            case .success(let image):
                let finished = FinishedPage(
                    image: image, read: read, settings: page.settings, identity: identity, exposure: page.image.geometry)
                try await publish(finished, isIdentical: false)
            case .failure(let problem): lost.append(LostImage(capture: clip.capture, problem: problem))
            }
        }
        return lost
    }

    /// Clips of a page that is lost.
    func setAside(_ clips: [ClipRead], _ session: CycleCourse.Session) async {
        for clip in clips {
            _ = await session.worker.outcome(of: clip.capture)
            _ = await setAside(clip.capture)
        }
    }
}
