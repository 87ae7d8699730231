import PlatenModel

/// Why a field was not taken.
struct FieldFault: Error, Equatable {
    let code: JobImportErrorCode
    /// What would do.
    let allowed: String

    init(_ code: JobImportErrorCode, allowed: String) {
        self.code = code
        self.allowed = allowed
    }
}
