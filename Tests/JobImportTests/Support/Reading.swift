import JobImport

/// What the reader makes of a table.
func reading(_ text: String, limits: JobImportLimits = .standard) -> ImportedJobs {
    JobTableReader(limits: limits).read(Array(text.utf8))
}
