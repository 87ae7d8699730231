import Acceptance
import Catalogue
import Logging
import PlatenModel
import WorkerProtocol

extension CycleRunner {
    /// What the profile's limits say of a page.
    func verdicts(on page: PageRead) -> [Verdict] {
        guard let quality = page.quality, !cycle.profile.quality.isEmpty else { return [] }
        return Judge(cycle.profile.quality).verdicts(on: quality.measurements)
    }

    /// The gravest verdict on a page, or on what was cut out of it.
    private func worstVerdict(on page: PageRead) -> Verdict? {
        let verdicts: [Verdict] = self.verdicts(on: page) + page.clips.flatMap { self.verdicts(on: PageRead($0, of: page)) }
        return verdicts.max { $0.action < $1.action }
    }

    /// Why somebody is to look at the page before the next one goes in: `quality-held` where the cycle may wait for that person,
    /// `quality-stopped`, which ends it; nil where nobody has to.
    ///
    /// - Parameter number: the page's in the cycle, from 1.
    func qualityProblem(of page: PageRead, number: Int) -> Problem? {
        guard let verdict = worstVerdict(on: page) else { return nil }
        let parameters = ["page": String(number), "reason": String(verdict.sentence.dropLast()), "hint": verdict.advice]
        switch verdict.action {
        case .warn: return nil
        case .hold: return cycle.onFault == .pause ? Problem(.qualityHeld, parameters) : nil
        case .stop: return Problem(.qualityStopped, parameters)
        }
    }

    /// A warning where the sheet is much longer or shorter than the others of its stack: two may have come together.
    func unusualLength(_ page: FinishedPage) async -> CaptureWarning? {
        let geometry = page.image.geometry
        // Of an area that the profile gives, or that is found by sight, the length says nothing of the sheet.
        guard cycle.profile.area == .maximum, page.identity.role == .page, page.identity.clip == nil, let resolution = geometry.resolutionY,
            resolution > 0
        else { return nil }
        let length = Double(geometry.height) * 25.4 / resolution
        do throws(Problem) {
            let others = try await surroundings.catalogue.sheetLengths(
                of: job.id, profile: cycle.profile.name, scanner: scanner.name, limit: CycleLimits.comparedPages)
            guard let usual = SheetLengths(others).usual(besides: length) else { return nil }
            let (own, common) = (OptionValue.plain(length.rounded()), OptionValue.plain(usual.rounded()))
            return CaptureWarning(
                code: .unusualLength,
                sentence: "The sheet is \(own) mm long, the others \(common) mm: two may have come together, or it is folded.")
        } catch {
            surroundings.logger.warning("a sheet could not be compared with others", metadata: ["problem": "\(error.code.rawValue)"])
            return nil
        }
    }

    /// A warning where another page of the job looks like this one. Never a reason to hold it: forms are alike, too.
    func likePage(_ page: FinishedPage, at position: Int) async -> CaptureWarning? {
        guard page.identity.role == .page, let quality = page.read.quality, let hash = quality.hash.flatMap({ PageHash($0) })
        else { return nil }
        do throws(Problem) {
            let others = try await surroundings.catalogue.pageHashes(
                of: job.id, version: quality.version, limit: CycleLimits.comparedPages)
            // Passes and rescans of the page itself stand at its own place.
            guard let like = others.first(where: { $0.position != position && $0.hash.isLike(hash) }) else { return nil }
            return CaptureWarning(
                code: .repeatedPage, sentence: "It looks like page \(like.sequence) of the job: the same page twice, or the same form.")
        } catch {
            surroundings.logger.warning("a page could not be compared with others", metadata: ["problem": "\(error.code.rawValue)"])
            return nil
        }
    }
}
