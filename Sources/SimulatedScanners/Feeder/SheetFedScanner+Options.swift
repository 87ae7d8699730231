extension SheetFedScanner {
    func options() -> [Option] {
        imaging.standardOptions + geometryOptions + imaging.enhancementOptions + advancedOptions + sensorOptions
    }

    private var geometryOptions: [Option] {
        [.group(.geometry, "Geometry")] + (imaging.configuration.geometry == .none ? [] : imaging.sheetOptions(defaultSheet))
            + imaging.edgeOptions(defaultSheet)
    }

    private var advancedOptions: [Option] {
        [.group(.advanced, "Advanced")] + imaging.lampOptions + (calibration?.options ?? []) + [
            .report(.side, "Duplex side", "Whether the next read gives the back of a sheet.")
        ]
    }

    private var sensorOptions: [Option] {
        [.group(.sensors, "Sensors")] + panel.options + [
            .sensor(.topEdge, "Top edge", "Paper lies in the paper path.", .flag(false), type: .bool),
            SheetFeeder.pageLoadedOption,
            .sensor(.coverOpen, "Cover open", "The cover is up.", .flag(false), type: .bool),
            .sensor(.function, "Function", "The number that the knob points at.", .words([1]), type: .int(count: 1)),
            .sensor(.doubleFeed, "Double feed", "Two sheets were taken at once.", .flag(false), type: .bool),
        ] + imaging.counterOptions + [imaging.serialNumberOption]
    }

    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects {
        name == .source ? .reloadParameters : imaging.followSheet(name, in: &table) ?? imaging.follow(name, in: &table) ?? []
    }

    func press(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> SettingEffects {
        if let effects = panel.press(name) { return effects }
        return try calibration?.press(name, table, configuration) ?? []
    }

    func sense(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> OptionValue? {
        switch name {
        case .side: .flag(table.text(.source) == ScanSource.feederBack.rawValue || feeder.isAtBack)
        case .pageLoaded: .flag(try feeder.isLoaded(configuration))
        case .topEdge: .flag(feeder.hasPaperInPath)
        case .coverOpen: .flag(folder.has(.lidOpen))
        case .function: .words([Int32(try folder.number(.function, 0...99) ?? 1)])
        case .doubleFeed: .flag(folder.has(.doubleFeed))
        case .totalCounter: try imaging.count(.totalCounter, ScannerState(in: folder).sheets)
        case .rollerCounter: try imaging.count(.rollerCounter, ScannerState(in: folder).sheets)
        case .needCalibration: calibration.map { .flag(!$0.isValid(table, configuration)) }
        default: panel.sense(name)
        }
    }
}
