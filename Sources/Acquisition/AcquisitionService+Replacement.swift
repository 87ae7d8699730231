import Catalogue
import PlatenModel

extension AcquisitionService {
    /// Whether a page of the job can be taken once more by a cycle of its own.
    ///
    /// - Throws: `capture-unknown`; `request-malformed` for what stands in no place of the job, or was replaced already.
    func checkReplacement(
        of identifier: Identifier<Capture>, _ request: NewCycle, _ profile: Profile, in job: Job, by caller: Caller
    ) async throws(Problem) {
        func refuse(_ reason: String) -> Problem { Problem(.requestMalformed, ["reason": reason]) }
        let capture = try await surroundings.catalogue.capture(identifier.rawValue, for: caller)
        guard capture.id == identifier else { throw Problem(.captureUnknown, ["capture": identifier.rawValue]) }
        guard capture.job == job.id else { throw refuse("the capture \(identifier) is none of the job \(job.name)") }
        guard capture.role == .page, capture.clip == nil else { throw refuse("only a page can be taken once more, and \(identifier) is none") }
        guard request.count ?? 1 == 1, request.trigger == nil, request.numberFrom == nil else {
            throw refuse("one page takes the place of another: without a trigger, and with the number that it had")
        }
        guard profile.passes.isEmpty, profile.clips.isEmpty, capture.pass == nil else {
            throw refuse("a page of several images cannot be taken once more by itself")
        }
        if let later = try await surroundings.catalogue.pages(of: job.id).first(where: { $0.supersedes == identifier }) {
            throw refuse("it was replaced already, by \(later.id)")
        }
    }
}
