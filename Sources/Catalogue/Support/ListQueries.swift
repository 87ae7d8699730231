import GRDB
import PlatenModel

/// The queries of lists. Each walks down one index and stops when the page is full; `CROSS JOIN` keeps SQLite from starting elsewhere.
package enum ListQueries {
    package static func jobs(_ filter: JobFilter, for caller: Caller, before number: Int64, limit: Int) -> SQL {
        """
        SELECT job.* FROM \(found(filter.words)) job
        WHERE \(matching(filter.words, before: number)) AND \(inState(filter.states)) AND \(dueBy(filter.dueBy))
            AND \(Visibility(caller: caller).ofJob)
        ORDER BY \(filter.words == nil ? "job.number" as SQL : "jobText.rowid" as SQL) DESC LIMIT \(limit)
        """
    }

    package static func cycles(job: Identifier<Job>?, for caller: Caller, before number: Int64, limit: Int) -> SQL {
        """
        SELECT \(CycleRow.columns) FROM \(CycleRow.tables)
        WHERE \(ofJob(job, column: "cycle.job")) AND cycle.number < \(number) AND \(Visibility(caller: caller).ofJob)
        ORDER BY cycle.number DESC LIMIT \(limit)
        """
    }

    package static func captures(
        job: Identifier<Job>?, cycle: Identifier<Cycle>?, for caller: Caller, before number: Int64, limit: Int
    ) -> SQL {
        """
        SELECT \(CaptureRow.columns) FROM \(CaptureRow.tables)
        WHERE \(ofJob(job, column: "capture.job")) AND \(ofCycle(cycle)) AND capture.number < \(number)
            AND \(Visibility(caller: caller).ofJob)
        ORDER BY capture.number DESC LIMIT \(limit)
        """
    }

    package static func events(after identifier: Int64, for caller: Caller, limit: Int) -> SQL {
        """
        SELECT event.* FROM event
        WHERE event.id > \(identifier) AND \(Visibility(caller: caller).ofEvent)
        ORDER BY event.id LIMIT \(limit)
        """
    }

    package static func audit(before number: Int64, limit: Int) -> SQL {
        "SELECT * FROM audit WHERE number < \(number) ORDER BY number DESC LIMIT \(limit)"
    }

    /// Captures to look at: row numbers and sizes. The sample alone is sorted.
    package static func fixity(_ selection: FixitySelection, for caller: Caller) -> SQL {
        let visible = Visibility(caller: caller).ofJob
        let chosen: SQL =
            "SELECT capture.number, capture.size FROM capture CROSS JOIN job ON job.number = capture.job WHERE \(visible) AND capture.removed IS NULL"
        return switch selection {
        case .all(let job): "\(chosen) AND \(ofJob(job, column: "capture.job")) ORDER BY capture.number"
        case .sample(let count, let job): "\(chosen) AND \(ofJob(job, column: "capture.job")) ORDER BY random() LIMIT \(count)"
        // Those that were never looked at are NULL, which sorts first.
        case .leastRecentlyChecked: "\(chosen) ORDER BY capture.checked, capture.number"
        }
    }

    package static func fixityChecks(of capture: Identifier<Capture>, before number: Int64, limit: Int) -> SQL {
        """
        SELECT fixityCheck.*, \(capture.rawValue) AS captureIdentifier FROM fixityCheck
        WHERE capture = (SELECT number FROM capture WHERE id = \(capture.rawValue)) AND number < \(number) ORDER BY number DESC LIMIT \(limit)
        """
    }

    /// The index of words comes first where words are asked for: it gives its hits in the order of their numbers.
    private static func found(_ words: String?) -> SQL {
        words == nil ? "" : "jobText CROSS JOIN"
    }

    private static func matching(_ words: String?, before number: Int64) -> SQL {
        guard let words else { return "job.number < \(number)" }
        // Words without a letter or digit match nothing.
        guard let query = JobText.query(words) else { return "FALSE" }
        return "jobText MATCH \(query) AND jobText.rowid < \(number) AND job.number = jobText.rowid"
    }

    /// One state has an index in the order of the numbers; several would have to be sorted: `+` keeps SQLite from them.
    private static func inState(_ states: Set<JobState>) -> SQL {
        if states.isEmpty { return "TRUE" }
        if states.count == 1, let state = states.first { return "job.state = \(state.rawValue)" }
        return "+job.state IN \(states.map(\.rawValue).sorted())"
    }

    private static func dueBy(_ day: CalendarDay?) -> SQL {
        guard let day else { return "TRUE" }
        return "+job.due <= \(day.description)"
    }

    private static func ofJob(_ job: Identifier<Job>?, column: SQL) -> SQL {
        guard let job else { return "TRUE" }
        return "\(column) = (SELECT number FROM job WHERE id = \(job.rawValue))"
    }

    private static func ofCycle(_ cycle: Identifier<Cycle>?) -> SQL {
        guard let cycle else { return "TRUE" }
        return "capture.cycle = (SELECT number FROM cycle WHERE id = \(cycle.rawValue))"
    }
}
