/// The name of a job's folder: the job's name, set between underscores where some file system would not take it.
///
/// Job names begin with a letter or digit, so that no other job has the name with the underscores.
enum FolderName {
    static func of(_ job: String) -> String {
        isTakenEverywhere(job) ? job : "_\(job)_"
    }

    /// Windows drops dots at the end of a name, and keeps some names for devices.
    private static func isTakenEverywhere(_ name: String) -> Bool {
        !name.hasSuffix(".") && !WindowsDeviceNames.include(name)
    }
}
