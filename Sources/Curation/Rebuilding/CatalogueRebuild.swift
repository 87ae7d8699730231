import Catalogue
import FoundationEssentials
import PlatenModel
import Preservation

/// Writes an empty catalogue from the records and sidecars that lie beside the masters. One value is for one rebuilding.
public struct CatalogueRebuild {
    private let catalogue: Catalogue
    private let store: MasterStore
    private let user: String
    private let now = Date()
    private let report: (String) -> Void
    private var summary = RebuildSummary()
    private var waitingJobs: [RebuiltJob] = []
    private var waitingCaptures: [RebuiltCapture] = []
    /// Jobs that were taken in, as they are known, and up to when. A record is newer than every sidecar.
    private var jobs: [Identifier<Job>: (job: Job, until: Date)] = [:]

    /// Rows of one transaction: so many that waiting for the disk does not count, and few enough for memory.
    private static let batch = 1000

    /// - Parameters:
    ///   - user: who has it done.
    ///   - report: told of each finding, in one line.
    public init(catalogue: Catalogue, store: MasterStore, user: String, report: @escaping (String) -> Void) {
        self.catalogue = catalogue
        self.store = store
        self.user = user
        self.report = report
    }

    /// - Throws: where the catalogue cannot be written, or the folder of renamings cannot be read; what is wrong with single files is told of.
    public mutating func run() async throws(Problem) -> RebuildSummary {
        for finished in try await store.finishRenames() {
            if let problem = finished.problem { find("The renaming \(finished.plan) could not be finished. \(problem.sentence)") }
        }
        var files = store.survey().makeAsyncIterator()
        while let file = await files.next() {
            switch file {
            case .jobRecord(let record): try await take(record)
            case .capture(let capture): try await take(capture)
            case .finding(let finding): find(finding.sentence)
            }
        }
        try await writeJobs()
        try await writeCaptures()
        summary.jobs = jobs.count
        try await catalogue.finishRebuild(by: user, detail: summary.sentence)
        return summary
    }

    private mutating func find(_ sentence: String) {
        summary.findings += 1
        report(sentence)
    }

    private mutating func take(_ record: JobRecord) async throws(Problem) {
        waitingJobs.append(
            RebuiltJob(
                job: record.job, moves: record.moves, acceptances: record.acceptances, inspections: record.inspections ?? []))
        jobs[record.job.id] = (record.job, .distantFuture)
        if waitingJobs.count >= Self.batch { try await writeJobs() }
    }

    private mutating func take(_ surveyed: SurveyedCapture) async throws(Problem) {
        // All records come before the first sidecar.
        try await writeJobs()
        let sidecar = surveyed.sidecar
        if let size = surveyed.masterSize {
            if size != sidecar.capture.size {
                find("\(sidecar.capture.file) has \(size) bytes instead of \(sidecar.capture.size). Restore it from the backup.")
            }
        } else {
            find("\(sidecar.capture.file) is missing; its sidecar is there. Restore it from the backup.")
        }
        waitingCaptures.append(
            RebuiltCapture(
                capture: sidecar.capture, quality: sidecar.quality, cycle: sidecar.cycle, job: news(of: sidecar),
                sidecarDigest: surveyed.sidecarDigest,
                names: sidecar.names.map { RebuiltCapture.Name(path: $0.path, time: $0.time, user: $0.user) }))
        if waitingCaptures.count >= Self.batch { try await writeCaptures() }
    }

    /// The sidecar's job where it tells more than what is known.
    private mutating func news(of sidecar: Sidecar) -> Job? {
        var job = sidecar.job
        // It counts up with each page, and the catalogue counts by itself.
        job.captureCount = 0
        guard let known = jobs[job.id] else {
            jobs[job.id] = (job, sidecar.capture.acquired)
            return job
        }
        guard sidecar.capture.acquired > known.until else { return nil }
        jobs[job.id] = (job, sidecar.capture.acquired)
        return job == known.job ? nil : job
    }

    private mutating func writeJobs() async throws(Problem) {
        guard !waitingJobs.isEmpty else { return }
        let problems = try await catalogue.rebuild(waitingJobs)
        for job in waitingJobs {
            guard let problem = problems[job.job.id] else { continue }
            find("\(store.recordPath(of: job.job.id)) could not be taken in. \(problem.sentence)")
            jobs[job.job.id] = nil
        }
        waitingJobs = []
    }

    private mutating func writeCaptures() async throws(Problem) {
        guard !waitingCaptures.isEmpty else { return }
        let problems = try await catalogue.rebuild(waitingCaptures, by: user, now: now)
        for capture in waitingCaptures {
            guard let problem = problems[capture.capture.id] else {
                summary.captures += 1
                continue
            }
            find("The sidecar of \(capture.capture.file) could not be taken in. \(problem.sentence)")
            // The next capture of the job brings it again.
            if capture.job != nil { jobs[capture.capture.job] = nil }
        }
        waitingCaptures = []
    }
}
