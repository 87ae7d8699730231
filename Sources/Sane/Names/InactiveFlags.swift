import PlatenModel

/// INACTIVE flags that are not to be believed.
///
/// The genesys driver flags all options of the Canon LiDE 220 as inactive, `source` included, and serves them all the same. Where a
/// `source` with several values is inactive, libinsane (check_capabilities.c) takes the flags for wrong; so does Platen, for the
/// options that every scan needs and no others.
enum InactiveFlags {
    private static let concerned: Set<String> = Set(OptionQuantity.allCases.flatMap(OptionAliases.names))

    static func concern(_ option: ScannerOption) -> Bool {
        concerned.contains(option.name) && option.type != .group
    }

    static func correct(_ options: inout [ScannerOption]) {
        guard let source = OptionAliases.find(.source, in: options), !source.capabilities.active, source.capabilities.settable,
            case .texts(let values) = source.constraint, values.count > 1
        else { return }
        for position in options.indices where concern(options[position]) && options[position].capabilities.settable {
            options[position].capabilities.active = true
        }
    }
}
