/// A value of an option, as SANE has it.
enum OptionValue: Equatable {
    /// Of buttons and groups.
    case none
    case words([Int32])
    case text(String)

    static func flag(_ value: Bool) -> OptionValue { .words([value ? 1 : 0]) }
}
