import PlatenModel

/// Where a master lies below the masters' root, as ``NameTemplate/standard`` says.
public enum MasterName {
    /// `<job>/<job>_<0001>.tif`. Two different pages of a station never get the same path.
    ///
    /// - Parameters:
    ///   - job: a valid job name: for those, nothing of the standard template is ever refused.
    ///   - sequence: the page's number within the job, from 1.
    public static func path(job: String, sequence: Int) -> String {
        NameTemplate.standard.text(for: NameFacts(job: job, sequence: sequence))
    }
}
