extension OpenScanner {
    /// The value of an active option. INVAL: there is none.
    func value(_ number: Int) throws(DriverFailure) -> OptionValue {
        try begin()
        guard let option = table[number], option.definition.isActive, option.value != .none else { throw DriverFailure(.invalid) }
        let present = try folder.usableConfiguration()
        try present.faults.happen(at: .option(option.definition.shownName))
        let name = option.definition.name
        guard OptionName.hardware.contains(name) else { return try mechanism.sense(name, table, present) ?? option.value }
        noteSensorRead()
        // The style is one of the driver, not of the moment: the options are those that were there at the opening.
        guard configuration.buttons == .snapshot else { return try mechanism.sense(name, table, present) ?? option.value }
        return try sensors.value(name) { () throws(DriverFailure) in try senseAll(present) } ?? option.value
    }

    private func senseAll(_ present: ScannerConfiguration) throws(DriverFailure) -> [OptionName: OptionValue] {
        var values: [OptionName: OptionValue] = [:]
        for name in OptionName.hardware where table.has(name) { values[name] = try mechanism.sense(name, table, present) }
        return values
    }

    private func noteSensorRead() {
        let isInPage = isScanning
        ScannerState.update(in: folder) {
            $0.sensorReads &+= 1
            if isInPage { $0.sensorReadsInPages &+= 1 }
        }
    }

    /// Sets an option and returns the value that the scanner took for it.
    func set(_ number: Int, to wanted: OptionValue) throws(DriverFailure) -> (value: OptionValue, effects: SettingEffects) {
        let (definition, present) = try settable(number, with: .softSelect)
        let value = try definition.fitting(wanted)
        if definition.type == .button {
            if definition.name == .buttonUpdate { noteSensorRead() }
            return (.none, try mechanism.press(definition.name, table, present))
        }
        if definition.name == .lampOffScan, present.darkScan == .refused, value == .flag(true) { throw DriverFailure(.invalid) }
        table.store(value, in: definition.name)
        var effects = mechanism.follow(definition.name, in: &table)
        if value != wanted, definition.constraint.isNumeric { effects.insert(.inexact) }
        return (value, effects)
    }

    /// Lets the scanner choose, which here means: the default.
    func setAutomatically(_ number: Int) throws(DriverFailure) -> SettingEffects {
        let definition = try settable(number, with: [.softSelect, .automatic]).definition
        guard let original = mechanism.options().first(where: { $0.definition.name == definition.name }) else { throw DriverFailure(.invalid) }
        table.store(original.value, in: definition.name)
        return mechanism.follow(definition.name, in: &table)
    }

    /// Refuses while a page is under way, between its frames as well, and, as fujitsu does, while a stack is being fed; `button-update` moves nothing and is always possible.
    private func settable(
        _ number: Int, with needed: OptionCapabilities
    ) throws(DriverFailure) -> (definition: OptionDefinition, present: ScannerConfiguration) {
        try begin()
        guard let definition = table[number]?.definition, definition.isActive, definition.capabilities.isSuperset(of: needed) else {
            throw DriverFailure(.invalid)
        }
        guard !isScanning && !frames.isInPage && !mechanism.isInSeries || definition.name == .buttonUpdate else { throw DriverFailure(.deviceBusy) }
        let present = try folder.usableConfiguration()
        try present.faults.happen(at: .set)
        return (definition, present)
    }

    /// Somebody looks at an option's descriptor: what `start-invalid-once` waits for.
    func noteListing() {
        guard configuration.isStartInvalidOnce, ScannerState(in: folder).invalidStart == .answered else { return }
        ScannerState.update(in: folder) { $0.invalidStart = .over }
    }
}

extension OptionConstraint {
    fileprivate var isNumeric: Bool {
        switch self {
        case .range, .words: true
        case .none, .texts: false
        }
    }
}
