/// What a check found, in one sentence; where something is to be mended, with the command that does it.
enum DoctorVerdict: Sendable, Hashable {
    case ok(String)
    /// Works, but not as it should, or not for long.
    case warning(String, mend: String)
    /// Keeps Platen from working.
    case failed(String, mend: String)
    /// Does not apply here, or cannot be found out.
    case skipped(String)
}
