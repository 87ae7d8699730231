/// What an option descriptor says (SANE Standard 1.06, section 4.2.9).
struct OptionDefinition: Equatable {
    let name: OptionName
    let title: String
    let explanation: String
    let type: OptionType
    var unit = OptionUnit.none
    var capabilities: OptionCapabilities
    var constraint = OptionConstraint.none

    var isActive: Bool { !capabilities.contains(.inactive) }
}
