/// How the unevenness of the sensor is taken away, and where that is remembered: in the scanner for all settings alike, or in a file for the
/// mode and resolution that it was made with, as genesys does it.
struct Calibration {
    let folder: ScannerFolder
    /// Whether it lies in a file.
    let usesFile: Bool

    /// Longest path that a program may set, the closing zero included (PATH_MAX of Linux).
    private static let longestPath = 4096

    var options: [Option] {
        let options: [Option] = [
            .sensor(.needCalibration, "Need calibration", "The columns of the sensor differ more than they should.", .flag(false), type: .bool),
            .button(.calibrate, "Calibrate", "Measures the white strip and evens the sensor's columns out."),
            .button(.clearCalibration, "Clear calibration", "Forgets the last calibration."),
        ]
        guard usesFile else { return options }
        let explanation = "Where calibrations are kept, for the modes and resolutions that they were made with."
        return options + [
            .text(.calibrationFile, "Calibration file", explanation, folder.path(.calibration), capacity: Self.longestPath)
        ]
    }

    /// Whether pages with these options are evened out.
    func isValid(_ table: OptionTable, _ configuration: ScannerConfiguration) -> Bool {
        guard usesFile else { return ScannerState(in: folder).isCalibrated }
        let text = (try? SmallFile.text(of: table.text(.calibrationFile))) ?? ""
        return text.split(separator: "\n").contains { $0 == entry(table, configuration) }
    }

    /// Presses `calibrate` or `clear-calibration`, after which `need-calibration` has another value.
    func press(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> SettingEffects {
        if name == .calibrate {
            try make(table, configuration)
            try folder.standStill { $0 == .calibrate }
        } else {
            clear(table)
        }
        return .reloadOptions
    }

    /// Takes the time that it takes.
    private func make(_ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) {
        MonotonicTime.sleep(seconds: configuration.calibrateTime)
        guard usesFile else {
            ScannerState.update(in: folder) { $0.isCalibrated = true }
            return
        }
        guard !isValid(table, configuration) else { return }
        try Diagnostics.usable { () throws(WorldMistake) in
            let path = table.text(.calibrationFile)
            try SmallFile.replace(path, with: (SmallFile.text(of: path) ?? "") + entry(table, configuration) + "\n")
        }
    }

    private func clear(_ table: OptionTable) {
        if usesFile {
            _ = SmallFile.remove(table.text(.calibrationFile))
        } else {
            ScannerState.update(in: folder) { $0.isCalibrated = false }
        }
    }

    /// The line of the file for these settings. Another scanner's calibration is none.
    private func entry(_ table: OptionTable, _ configuration: ScannerConfiguration) -> String {
        KeyValueLine.harmless("\(configuration.serial) \(table.text(.mode)) \(table.word(.resolution))")
    }
}
