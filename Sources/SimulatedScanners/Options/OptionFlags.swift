/// What the flags of options are worth.
enum OptionFlags: String, CaseIterable {
    case `true`
    /// All options look inactive, and work.
    case allInactive = "all-inactive"
}
