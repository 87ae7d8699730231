/// What a program has to look at again after setting an option (SANE Standard 1.06, section 4.3.7).
struct SettingEffects: OptionSet {
    let rawValue: Int32

    static let inexact = SettingEffects(rawValue: 1)
    static let reloadOptions = SettingEffects(rawValue: 2)
    static let reloadParameters = SettingEffects(rawValue: 4)
}
