import Catalogue
import Naming
import PlatenModel

extension Curator {
    /// Whether all of a job's item is there, as far as can be told.
    public func completeness(of job: Job) async throws(Problem) -> JobCompleteness {
        let catalogue = surroundings.catalogue
        let captures = try await catalogue.pages(of: job.id)
        let order = try await catalogue.pageOrder(of: job.id)
        let report = CompletenessReport(
            expected: job.item.expected, captures: captures.map { PageCapture($0, isHeld: $0.isHeld, isBlank: $0.isBlank) }, order: order,
            lostPages: try await catalogue.lostPageCount(of: job.id))
        let acceptances = Dictionary(try await catalogue.acceptances(of: job.id).map { ($0.key, $0) }) { $1 }
        let inspections = try await inspectionDue(of: job, captures)
        let points = (report.openPoints + inspections.openPoints).map { point in
            JobCompleteness.Point(
                key: point.key, code: point.code.rawValue, parameters: point.parameters, sentence: "\(point)",
                acceptance: acceptances[point.key].map { .init(user: $0.user, time: $0.time, reason: $0.reason) })
        }
        return JobCompleteness(expected: report.expected, found: report.found, points: points)
    }

    /// A person lets an open point stand.
    ///
    /// - Throws: `open-point-unknown`, `request-malformed`.
    public func accept(_ request: NewAcceptance, of job: Job, by user: String) async throws(Problem) -> JobCompleteness {
        guard let point = try await completeness(of: job).points.first(where: { $0.key == request.point }) else {
            throw Problem(.openPointUnknown, ["job": job.name, "point": request.point])
        }
        let event = try await surroundings.catalogue.accept(
            key: point.key, sentence: point.sentence, reason: request.reason, of: job.id, by: user)
        await surroundings.announce(event, job.restrictedTo)
        poke()
        return try await completeness(of: job)
    }

    /// - Throws: `job-incomplete` where something is open that nobody accepted.
    public func requireComplete(_ job: Job) async throws(Problem) {
        let open = try await completeness(of: job).points.filter { $0.acceptance == nil }
        guard !open.isEmpty else { return }
        let sentences = open.prefix(Self.pointsTold).map { $0.sentence.hasSuffix(".") ? String($0.sentence.dropLast()) : $0.sentence }
        throw Problem(.jobIncomplete, ["job": job.name, "reasons": sentences.joined(separator: "; ")])
    }

    /// As many as a person reads in one line.
    private static let pointsTold = 5
}
