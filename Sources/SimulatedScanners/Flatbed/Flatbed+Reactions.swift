extension Flatbed {
    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects {
        guard name == .source else { return imaging.follow(name, in: &table) ?? [] }
        let area = area(table)
        for x in [OptionName.left, .right] { table.limit(x, maximum: area.width) }
        for y in [OptionName.top, .bottom] { table.limit(y, maximum: area.height) }
        return [.reloadOptions, .reloadParameters]
    }

    func press(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> SettingEffects {
        if let effects = panel.press(name) { return effects }
        if name == .updateCounters {
            lampTime = Int(try folder.number(.lampTime, 0...1e9) ?? 0)
            return [.reloadOptions]
        }
        return try calibration.press(name, table, configuration)
    }

    func sense(_ name: OptionName, _ table: OptionTable, _ configuration: ScannerConfiguration) throws(DriverFailure) -> OptionValue? {
        switch name {
        case .coverOpen: .flag(folder.has(.lidOpen))
        case .pageLoaded: .flag(try feeder?.isLoaded(configuration) ?? false)
        case .totalCounter: try imaging.count(.totalCounter, ScannerState(in: folder).pages)
        case .rollerCounter: try imaging.count(.rollerCounter, ScannerState(in: folder).pages)
        case .lampTime: .words([Int32(clamping: lampTime)])
        case .needCalibration: .flag(!calibration.isValid(table, configuration))
        default: panel.sense(name)
        }
    }
}
