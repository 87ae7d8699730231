/// What an option descriptor says (SANE Standard 1.06, section 4.2.9).
struct OptionDefinition: Equatable {
    let name: OptionName
    let title: String
    let explanation: String
    let type: OptionType
    var unit = OptionUnit.none
    var capabilities: OptionCapabilities
    var constraint = OptionConstraint.none

    /// What this scanner calls it, where that is not the usual name.
    var alias: String?
    /// Flagged inactive, though it works.
    var looksInactive = false
    /// Its name is a null pointer.
    var isNameless = false

    /// The name that programs see.
    var shownName: String { alias ?? name.rawValue }

    /// The flags that programs see.
    var shownCapabilities: OptionCapabilities { looksInactive ? capabilities.union(.inactive) : capabilities }

    var isActive: Bool { !capabilities.contains(.inactive) }
}
