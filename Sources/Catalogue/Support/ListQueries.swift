import GRDB
import PlatenModel

/// The queries of lists. Each walks down one index and stops when the page is full; `CROSS JOIN` keeps SQLite from starting elsewhere.
package enum ListQueries {
    package static func jobs(for caller: Caller, before number: Int64, limit: Int) -> SQL {
        """
        SELECT job.* FROM job
        WHERE job.number < \(number) AND \(Visibility(caller: caller).ofJob)
        ORDER BY job.number DESC LIMIT \(limit)
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

    private static func ofJob(_ job: Identifier<Job>?, column: SQL) -> SQL {
        guard let job else { return "TRUE" }
        return "\(column) = (SELECT number FROM job WHERE id = \(job.rawValue))"
    }

    private static func ofCycle(_ cycle: Identifier<Cycle>?) -> SQL {
        guard let cycle else { return "TRUE" }
        return "capture.cycle = (SELECT number FROM cycle WHERE id = \(cycle.rawValue))"
    }
}
