import PlatenModel

/// Why an attempt at a delivery did not come to its end.
enum DeliveryInterruption: Error {
    case failed(RcloneFailure)
    /// What arrived is not what the package has.
    case damaged(VerificationReport, canBeReplaced: Bool)
    /// Something else has the package's name there. How it differs, in words.
    case differs(String)
    /// Somebody cancelled it.
    case cancelled
}
