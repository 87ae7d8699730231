import PlatenModel
import Sane

extension ProfileResolver {
    /// The source, and by it one side or both. Everything else may change with it, so the options are listed anew.
    func applySource() throws(Problem) {
        if let option = settings.settable(.source) {
            if try !applyPinned(option), let kind = profile.source { try choose(kind, by: option) }
        } else if let option = settings.readOnly(.source) {
            try accept(option)
        } else {
            try doWithoutSource()
        }
        try settings.reload()
        try applySides()
    }

    private func choose(_ kind: SourceKind, by option: ScannerOption) throws(Problem) {
        guard case .texts(let values) = option.constraint else {
            throw refused(option.name, kind.rawValue, allowed: option.constraint.description)
        }
        if let value = SourceNames.value(for: kind, among: values) {
            try settings.set(option, to: .text(value))
        } else if kind == .feederDuplex, let value = SourceNames.value(for: .feeder, among: values) {
            // Both sides are then chosen by an option of their own, or refused where there is none.
            try settings.set(option, to: .text(value))
            try settings.reload()
            guard sidesOption != nil else { throw refused(option.name, kind.rawValue, allowed: option.constraint.description) }
        } else {
            throw refused(option.name, kind.rawValue, allowed: option.constraint.description)
        }
    }

    /// A source that only a person can switch has to be the right one already.
    private func accept(_ option: ScannerOption) throws(Problem) {
        guard let wanted = profile.source, let value = settings.value(of: option) else { return }
        guard SourceNames.kind(of: value.description) == wanted else { throw notSettable(option) }
    }

    /// A scanner that has but one source need not have an option for it.
    private func doWithoutSource() throws(Problem) {
        switch profile.source {
        case nil: return
        case .flatbed where !hasFeederSensor: return
        case .feeder where hasFeederSensor: return
        case .feederDuplex where sidesOption != nil: return
        default: throw missing(.source)
        }
    }

    /// Drivers remember one side or both from the last scan, so it is set wherever the profile asks for a feeder.
    private func applySides() throws(Problem) {
        guard let kind = profile.source, kind == .feeder || kind == .feederDuplex, let option = sidesOption,
            let value = DuplexNames.value(bothSides: kind == .feederDuplex, of: option)
        else { return }
        if try !applyPinned(option) { try settings.set(option, to: value) }
    }

    /// The option that chooses one side or both apart from the source.
    private var sidesOption: ScannerOption? {
        settings.settable(.duplex).flatMap { DuplexNames.value(bothSides: true, of: $0) == nil ? nil : $0 }
    }

    private var hasFeederSensor: Bool {
        settings.options.contains { OptionAliases.feederSensors.contains($0.name) && $0.capabilities.active }
    }

    /// The source that is set now, nil where the scanner has no option for it.
    var currentSource: String? {
        let option = settings.settable(.source) ?? settings.readOnly(.source)
        return option.flatMap { settings.value(of: $0) }?.description
    }

    /// Whether originals come one after another until the feeder is empty.
    var isFeeder: Bool {
        switch currentSource.map(SourceNames.kind) {
        case .feeder?, .feederDuplex?: true
        case .some(.some): false
        // A value that nobody knows: as the profile takes it.
        case .some(nil): profile.source == .feeder || profile.source == .feederDuplex
        case nil: hasFeederSensor || profile.source(set: nil) == .feederDuplex
        }
    }
}
