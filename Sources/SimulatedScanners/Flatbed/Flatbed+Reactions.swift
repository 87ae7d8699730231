extension Flatbed {
    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects {
        switch name {
        case .mode:
            let isLineart = table.text(.mode) == ScanMode.lineart.rawValue
            table.activate(.depth, !isLineart)
            table.activate(.threshold, isLineart)
            for tone in [OptionName.brightness, .contrast, .customGamma] { table.activate(tone, !isLineart) }
            table.activate(.gammaTable, !isLineart && table.isOn(.customGamma))
            return [.reloadOptions, .reloadParameters]
        case .source:
            let area = table.text(.source) == ScanSource.transparencyUnit.rawValue ? bed.transparency : bed
            for x in [OptionName.left, .right] { table.limit(x, maximum: area.width) }
            for y in [OptionName.top, .bottom] { table.limit(y, maximum: area.height) }
            return [.reloadOptions, .reloadParameters]
        case .customGamma:
            table.activate(.gammaTable, table.isOn(.customGamma))
            return .reloadOptions
        case .depth, .resolution, .left, .top, .right, .bottom:
            return .reloadParameters
        default:
            return []
        }
    }

    func press(_ name: OptionName) throws(DriverFailure) -> SettingEffects {
        var state = ScannerState(in: folder)
        state.isCalibrated = name == .calibrate
        state.save(in: folder)
        // need-calibration has another value now.
        return .reloadOptions
    }

    func sense(_ name: OptionName) -> OptionValue? {
        switch name {
        case .scanButton: .flag(folder.take(.scanButton))
        case .copyButton: .flag(folder.take(.copyButton))
        case .emailButton: .flag(folder.take(.emailButton))
        case .buttonPressed: .text(pressedButton)
        case .coverOpen: .flag(folder.has(.lidOpen))
        case .needCalibration: .flag(!ScannerState(in: folder).isCalibrated)
        default: nil
        }
    }

    private var pressedButton: String {
        let buttons: [(ScannerFile, OptionName)] = [(.scanButton, .scanButton), (.copyButton, .copyButton), (.emailButton, .emailButton)]
        return buttons.first { folder.has($0.0) }?.1.rawValue ?? "none"
    }
}
