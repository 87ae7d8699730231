extension LargeFormatScanner {
    func options() -> [Option] {
        imaging.standardOptions + geometryOptions + imaging.enhancementOptions + [.group(.advanced, "Advanced")] + imaging.lampOptions
            + calibration.options
            + sensorOptions
    }

    private var geometryOptions: [Option] {
        [.group(.geometry, "Geometry")] + (imaging.configuration.geometry == .none ? [] : imaging.sheetOptions(imaging.bed))
            + imaging.edgeOptions(imaging.bed)
    }

    private var sensorOptions: [Option] {
        [.group(.sensors, "Sensors")] + panel.options + [
            SheetFeeder.pageLoadedOption,
            .sensor(.coverOpen, "Cover open", "The cover is up.", .flag(false), type: .bool),
            imaging.serialNumberOption,
        ]
    }

    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects {
        name == .source ? .reloadParameters : imaging.followSheet(name, in: &table) ?? imaging.follow(name, in: &table) ?? []
    }

    func press(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> SettingEffects {
        if let effects = panel.press(name) { return effects }
        return try calibration.press(name, table, configuration)
    }

    func sense(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> OptionValue? {
        switch name {
        case .pageLoaded: .flag(try feeder.isLoaded(configuration))
        case .coverOpen: .flag(folder.has(.lidOpen))
        case .needCalibration: .flag(!calibration.isValid(table, configuration))
        default: panel.sense(name)
        }
    }
}
