/// Where a master lies below the masters' root.
public enum MasterName {
    /// Digits of a page's number at least; names of up to 9999 pages sort as the pages do.
    static let sequenceDigits = 4

    /// `<job>/<job>_<0001>.tif`. Two different pages of a station never get the same path.
    ///
    /// - Parameters:
    ///   - job: a valid job name.
    ///   - sequence: the page's number within the job, from 1.
    public static func path(job: String, sequence: Int) -> String {
        let folder = FolderName.of(job)
        let number = String(sequence)
        let zeros = String(repeating: "0", count: max(0, sequenceDigits - number.count))
        return "\(folder)/\(folder)_\(zeros)\(number).tif"
    }
}
