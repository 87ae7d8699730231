/// The name of a job's folder: the job's name, set between underscores where some file system would not take it.
///
/// Job names begin with a letter or digit, so that no other job has the name with the underscores.
enum FolderName {
    static func of(_ job: String) -> String {
        isTakenEverywhere(job) ? job : "_\(job)_"
    }

    private static func isTakenEverywhere(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.uppercased()
        return !name.hasSuffix(".") && !windowsDeviceNames.contains(stem)
    }

    /// Names that Windows keeps for devices, whatever follows their first dot; it drops dots at the end of a name as well
    /// (Microsoft, "Naming Files, Paths, and Namespaces").
    private static let windowsDeviceNames: Set<String> = {
        var names: Set<String> = ["CON", "PRN", "AUX", "NUL"]
        for number in 0...9 {
            names.insert("COM\(number)")
            names.insert("LPT\(number)")
        }
        return names
    }()
}
