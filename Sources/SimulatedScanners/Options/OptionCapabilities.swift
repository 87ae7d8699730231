/// What a program may do with an option: the SANE_CAP bits.
struct OptionCapabilities: OptionSet {
    let rawValue: Int32

    static let softSelect = OptionCapabilities(rawValue: 1)
    static let hardSelect = OptionCapabilities(rawValue: 2)
    static let softDetect = OptionCapabilities(rawValue: 4)
    static let emulated = OptionCapabilities(rawValue: 8)
    static let automatic = OptionCapabilities(rawValue: 16)
    static let inactive = OptionCapabilities(rawValue: 32)
    static let advanced = OptionCapabilities(rawValue: 64)

    /// A setting that programs may read and set.
    static let setting: OptionCapabilities = [.softSelect, .softDetect]
}
