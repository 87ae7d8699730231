import PlatenModel

/// What one file says of a profile: what it does not say comes from the profile that it extends.
struct ProfileDraft {
    let name: String
    let file: String
    var abstract = false
    var title: String?
    var classes: [ScannerClass]?
    /// The inner nil is written `null`.
    var naming: String??
    var sampling: SamplingRule??
    var calibration: CalibrationAge??
    var knownDefects: KnownDefects?
    var values = ValuesDraft()
    var overrides: [OverrideDraft]?

    /// This draft with what it does not say taken from its parent.
    func inheriting(_ parent: ProfileDraft) -> ProfileDraft {
        var result = self
        result.title = title ?? parent.title
        result.classes = classes ?? parent.classes
        result.naming = naming ?? parent.naming
        result.sampling = sampling ?? parent.sampling
        result.calibration = calibration ?? parent.calibration
        result.knownDefects = knownDefects ?? parent.knownDefects
        result.values = values.over(parent.values)
        result.overrides = overrides ?? parent.overrides
        return result
    }
}
