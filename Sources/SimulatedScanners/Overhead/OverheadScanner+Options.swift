extension OverheadScanner {
    func options() -> [Option] {
        imaging.standardOptions + [.group(.geometry, "Geometry")] + imaging.edgeOptions(imaging.bed) + imaging.enhancementOptions
            + advancedOptions + sensorOptions
    }

    private var advancedOptions: [Option] {
        var autofocus = Option.flag(.autofocus, "Autofocus", "Focuses before the first capture of a session; else the focus stays where it is.")
        autofocus.value = .flag(true)
        return [.group(.advanced, "Advanced"), autofocus] + imaging.lampOptions + calibration.options
    }

    private var sensorOptions: [Option] {
        [.group(.sensors, "Sensors")] + panel.options + [
            .sensor(.pageTurned, "Page turned", "A spread lies open that was not captured yet.", .flag(false), type: .bool),
            imaging.serialNumberOption,
        ]
    }

    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects {
        imaging.follow(name, in: &table) ?? []
    }

    func press(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> SettingEffects {
        if let effects = panel.press(name) { return effects }
        return try calibration.press(name, table, configuration)
    }

    func sense(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> OptionValue? {
        switch name {
        case .pageTurned: .flag(book.isTurned(configuration))
        case .needCalibration: .flag(!calibration.isValid(table, configuration))
        default: panel.sense(name)
        }
    }
}
