extension Flatbed {
    func options() -> [Option] {
        imaging.standardOptions + geometryOptions + imaging.enhancementOptions + advancedOptions + sensorOptions
    }

    private var geometryOptions: [Option] {
        [.group(.geometry, "Geometry")] + imaging.edgeOptions(bed)
    }

    private var advancedOptions: [Option] {
        [
            .group(.advanced, "Advanced"),
            .range(
                .lampOffTime, "Lamp off time", "Minutes without a scan after which the lamp goes out, 0 for never.", unit: .none, 0...60, 15,
                [.softSelect, .softDetect, .automatic, .advanced]),
        ] + imaging.lampOptions + calibration.options
    }

    private var sensorOptions: [Option] {
        [.group(.sensors, "Sensors")] + panel.options + [
            .sensor(.coverOpen, "Cover open", "The lid is up.", .flag(false), type: .bool)
        ] + (feeder == nil ? [] : [SheetFeeder.pageLoadedOption]) + imaging.counterOptions + imaging.lampCounterOptions + [
            imaging.serialNumberOption
        ]
    }
}
