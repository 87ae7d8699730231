import Acceptance
import PlatenModel
import WorkerProtocol

extension CycleRunner {
    /// What the profile's limits say of a page.
    func verdicts(on page: PageRead) -> [Verdict] {
        guard let quality = page.quality, !cycle.profile.quality.isEmpty else { return [] }
        return Judge(cycle.profile.quality).verdicts(on: quality.measurements)
    }

    /// The gravest verdict on a page, or on what was cut out of it.
    func worstVerdict(on page: PageRead) -> Verdict? {
        let verdicts: [Verdict] = self.verdicts(on: page) + page.clips.flatMap { self.verdicts(on: PageRead($0, of: page)) }
        return verdicts.max { $0.action < $1.action }
    }

    /// Somebody is to look at the page before the next one goes in.
    ///
    /// - Parameter number: the page's in the cycle, from 1.
    /// - Throws: `quality-held` where the cycle may wait for that person; `quality-stopped`, which ends it.
    func checkQuality(of page: PageRead, number: Int) throws(Problem) {
        guard let verdict = worstVerdict(on: page) else { return }
        let parameters = ["page": String(number), "reason": String(verdict.sentence.dropLast()), "hint": verdict.advice]
        switch verdict.action {
        case .warn: return
        case .hold where cycle.onFault == .pause: throw Problem(.qualityHeld, parameters)
        case .hold: return
        case .stop: throw Problem(.qualityStopped, parameters)
        }
    }
}
