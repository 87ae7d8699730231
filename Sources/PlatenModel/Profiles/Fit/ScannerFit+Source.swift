extension ScannerFit {
    mutating func judgeSource() {
        guard let wanted = profile.source else { return }
        if let option = settable(.source) {
            if isPinned(option) { return }
            judge(wanted, among: option)
        } else if let option = readOnly(.source) {
            guard let value = option.value, SourceNames.kind(of: value.description) != wanted else { return }
            note("source \(wanted.rawValue) is not set, and only a person can set it: it is \(value)", "Switch the scanner over.")
        } else {
            judgeWithoutOption(wanted)
        }
    }

    private mutating func judge(_ wanted: SourceKind, among option: ScannerOption) {
        guard case .texts(let values) = option.constraint else { return noteSource(wanted, offered: option.constraint.description) }
        var value = SourceNames.value(for: wanted, among: values)
        if value == nil, wanted == .feederDuplex, choosesSides { value = SourceNames.value(for: .feeder, among: values) }
        guard let value else {
            let kinds = SourceKind.allCases.filter { SourceNames.value(for: $0, among: values) != nil }.map(\.rawValue)
            let known = kinds.isEmpty ? "Write source: null." : "Profiles call these \(kinds.joined(separator: ", "))."
            return noteSource(wanted, offered: option.constraint.description, hint: known)
        }
        if let current = option.value, current != .text(value) { isSettled = false }
    }

    /// A scanner that has but one source need not have an option for it.
    private mutating func judgeWithoutOption(_ wanted: SourceKind) {
        let hasFeeder = options.contains { OptionAliases.feederSensors.contains($0.name) && $0.capabilities.active }
        switch wanted {
        case .flatbed where !hasFeeder, .feeder where hasFeeder, .feederDuplex where choosesSides: return
        default: note("source \(wanted.rawValue) cannot be chosen: the scanner has no option for it", "Write source: null.")
        }
    }

    /// An option chooses one side or both apart from the source.
    private var choosesSides: Bool {
        settable(.duplex).flatMap { DuplexNames.value(bothSides: true, of: $0) } != nil
    }

    private mutating func noteSource(_ wanted: SourceKind, offered: String, hint: String = "Write source: null.") {
        note("source \(wanted.rawValue) is not offered: \(offered)", hint)
    }
}
