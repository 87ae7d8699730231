import Catalogue
import JobImport
import LinuxSystem
import PlatenModel

extension Station {
    /// Makes the jobs of a table. Nothing is made where anything is wrong, unless the good lines alone are asked for.
    ///
    /// - Parameters:
    ///   - bytes: the whole table; see ``JobTableReader``.
    ///   - partial: make the jobs of the lines that are right, whatever the others are.
    public func importJobs(_ bytes: [UInt8], partial: Bool, by caller: Caller) async throws(Problem) -> JobImportReport {
        var table = await BlockingWork.run { JobTableReader().read(bytes) }
        guard table.errorCount == 0 || partial else {
            // What is taken already is told with all else that is wrong: a person mends the table once.
            for conflict in try await catalogue.conflicts(of: table.jobs.map(\.job), by: caller) {
                table.note(conflict.problem, ofJob: conflict.position)
            }
            return report([], table)
        }
        let result = try await catalogue.createJobs(table.jobs.map(\.job), partial: partial, by: caller)
        for conflict in result.conflicts { table.note(conflict.problem, ofJob: conflict.position) }
        for made in result.made { await events.announce(made.event, restrictedTo: made.job.restrictedTo) }
        return report(result.made.map(\.job), table)
    }

    private func report(_ created: [Job], _ table: ImportedJobs) -> JobImportReport {
        let types = Set(table.jobs.compactMap(\.job.item?.documentType)).subtracting(profiles.all.map(\.name))
        let unknown = types.sorted().map { "There is no profile named \($0), which lines give as their document type." }
        return JobImportReport(created: created.map(\.name), errors: table.errors, errorCount: table.errorCount, notes: table.notes + unknown)
    }
}
