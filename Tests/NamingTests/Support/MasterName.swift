import Naming

/// Names by the standard template.
enum MasterName {
    static func path(job: String, sequence: Int) throws -> String {
        try NameTemplate.standard.path(for: NameFacts(job: job, sequence: sequence))
    }
}
