import GRDB
import PlatenModel

/// Which jobs a caller may know of, as a condition of SQL: the same rule as `Caller.maySee`.
struct Visibility: Sendable {
    let caller: Caller

    /// Whether the caller sees everything, so that no condition is needed.
    var isUnlimited: Bool { caller.role == .administrator }

    /// A condition on the table `job`.
    var ofJob: SQL {
        if isUnlimited { return "TRUE" }
        if caller.groups.isEmpty { return "job.restricted = 0" }
        return """
            (job.restricted = 0 OR EXISTS (
                SELECT 1 FROM jobGroup WHERE jobGroup.job = job.number AND jobGroup.name IN \(caller.groups.sorted())))
            """
    }

    /// A condition on the table `event`. What is about a job that the catalogue does not hold is for administrators.
    var ofEvent: SQL {
        if isUnlimited { return "TRUE" }
        return "(event.job IS NULL OR EXISTS (SELECT 1 FROM job WHERE job.id = event.job AND \(ofJob)))"
    }
}
