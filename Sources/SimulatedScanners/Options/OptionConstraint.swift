/// The values that an option allows.
enum OptionConstraint: Equatable {
    case none
    /// Raw words: for fixed-point options in units of 1/65536.
    case range(minimum: Int32, maximum: Int32, quantisation: Int32)
    case words([Int32])
    case texts([String])
}
