import Catalogue
import FoundationEssentials
import Logging
import PlatenModel

/// Looks at masters, one run that somebody waits for and one scrub at a time. Runs are forgotten with the process; what they find is kept.
public actor FixityService {
    private let surroundings: CurationSurroundings
    private var records: [FixityRunRecord] = []
    private var tasks: [Identifier<FixityRun>: Task<Void, Never>] = [:]

    /// Runs that are remembered after their end.
    private static let remembered = 100
    /// Captures of a random sample: more than that is better looked at in order.
    private static let largestSample = 1_000_000

    public init(_ surroundings: CurationSurroundings) {
        self.surroundings = surroundings
    }

    /// Begins a run and returns while it looks at the first master.
    ///
    /// - Parameter job: the one that the request names.
    /// - Throws: `fixity-running` where a run of the same kind has not ended; `request-malformed`.
    public func start(_ request: NewFixityRun, job: Job?, by caller: Caller) async throws(Problem) -> FixityRun {
        let isScrub = request.scrub ?? false
        let selection = try Self.selection(request, job)
        try requireNone(isScrub: isScrub)
        let (numbers, bytes) = try await surroundings.catalogue.fixitySelection(selection, for: caller)
        // Another may have begun meanwhile.
        try requireNone(isScrub: isScrub)
        let run = FixityRun(
            id: .make(), isScrub: isScrub, job: job?.id, startedBy: caller.userName, started: Date(), total: numbers.count, totalBytes: bytes)
        let record = FixityRunRecord(run, restrictedTo: job?.restrictedTo ?? [])
        records = (records + [record]).suffix(Self.remembered)
        let look = FixityLook(surroundings: surroundings, record: record, user: isScrub ? "platend" : caller.userName)
        tasks[run.id] = Task {
            await look.run(numbers)
            self.ended(run.id)
        }
        try await surroundings.catalogue.audit(
            user: caller.userName, action: "fixity.begun", subject: run.id.rawValue,
            detail: "\(numbers.count) captures\(job.map { " of the job \($0.id)" } ?? "")\(isScrub ? ", scrub" : "")")
        return record.run(for: caller)
    }

    /// A run as it is now.
    ///
    /// - Throws: `fixity-run-unknown`.
    public func run(_ identifier: String, for caller: Caller) throws(Problem) -> FixityRun {
        try record(identifier, for: caller).run(for: caller)
    }

    /// Ends a run with what it has found so far, and returns when it has ended. One that has ended stays as it is.
    ///
    /// - Throws: `fixity-run-unknown`.
    public func cancel(_ identifier: String, by caller: Caller) async throws(Problem) -> FixityRun {
        let record = try record(identifier, for: caller)
        if let task = tasks[record.id] {
            try await surroundings.catalogue.audit(user: caller.userName, action: "fixity.cancelled", subject: record.id.rawValue, detail: "")
            task.cancel()
            await task.value
        }
        return record.run(for: caller)
    }

    /// Ends all runs; returns when they have ended.
    public func shutdown() async {
        for task in tasks.values { task.cancel() }
        for task in tasks.values { await task.value }
    }

    private func ended(_ identifier: Identifier<FixityRun>) {
        tasks[identifier] = nil
    }

    private func record(_ identifier: String, for caller: Caller) throws(Problem) -> FixityRunRecord {
        guard let record = records.first(where: { $0.id.rawValue == identifier }), caller.maySee(restrictedTo: record.restrictedTo) else {
            throw Problem(.fixityRunUnknown, ["run": identifier])
        }
        return record
    }

    private func requireNone(isScrub: Bool) throws(Problem) {
        guard let running = records.first(where: { $0.isScrub == isScrub && $0.current.state == .running }) else { return }
        throw Problem(.fixityRunning, ["user": running.current.startedBy, "run": running.id.rawValue])
    }

    private static func selection(_ request: NewFixityRun, _ job: Job?) throws(Problem) -> FixitySelection {
        if request.scrub == true {
            guard request.job == nil, request.sample == nil else {
                throw Problem(.requestMalformed, ["reason": "scrub goes with neither job nor sample"])
            }
            if let limit = request.limitBytes, limit < 1 {
                throw Problem(.requestMalformed, ["reason": "limitBytes is not a number above 0"])
            }
            return .leastRecentlyChecked(limitBytes: request.limitBytes)
        }
        guard request.limitBytes == nil else { throw Problem(.requestMalformed, ["reason": "limitBytes goes with scrub only"]) }
        guard let sample = request.sample else { return .all(job: job?.id) }
        guard (1...largestSample).contains(sample) else {
            throw Problem(.requestMalformed, ["reason": "sample is not between 1 and \(largestSample)"])
        }
        return .sample(sample, job: job?.id)
    }
}
