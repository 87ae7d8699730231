import FoundationEssentials
import PlatenModel
import Sane
import WorkerProtocol

extension ScannerSession {
    /// Runs the driver's own calibration for the settings that were prepared.
    ///
    /// - Throws: `calibration-missing` where the driver has none, or the scanner has not the option of its driver's others.
    func calibrate(_ order: CalibrationOrder) throws(Problem) -> WorkerReport {
        let handle = try opened()
        let driver = SaneDeviceName(device).servingDriver
        guard let names = CalibrationOptions.of(driver) else { throw missing(driver, handle) }
        let settings = try OptionSettings(handle, willSet: { [report] in report(.settingOption($0)) }, isCancelled: { [state] in state.isCancelled })
        let neededBefore = flag(names.needed, settings)
        var done: [String] = []
        let began = ContinuousClock.now
        if let file = localFile(order.file), let name = names.file, let option = settings.named(name), option.capabilities.settable {
            // Before the button: what is measured goes where the option says then.
            try settings.set(option, to: .text(file))
            done.append(name)
        }
        switch names.start {
        case .button(let name):
            guard let option = settings.named(name), option.type == .button, option.capabilities.settable else { throw missing(driver, handle) }
            try settings.press(option)
            done.append(name)
        case .text(let name, let value):
            guard let option = settings.named(name), option.capabilities.settable else { throw missing(driver, handle) }
            try settings.set(option, to: .text(value))
            done.append(name)
        case .flag(let name):
            guard let option = settings.named(name), option.capabilities.settable else { throw missing(driver, handle) }
            try settings.set(option, to: .bool(true))
            done.append(name)
        }
        let duration = (ContinuousClock.now - began).components
        return .calibrated(
            CalibrationEffect(
                options: done, neededBefore: neededBefore, neededAfter: flag(names.needed, settings),
                seconds: Double(duration.seconds) + Double(duration.attoseconds) * 1e-18))
    }

    /// Has the driver take its calibration from where it was made.
    func useCalibration(_ file: String?) throws(Problem) {
        guard let file = localFile(file), let name = CalibrationOptions.of(SaneDeviceName(device).servingDriver)?.file else { return }
        let settings = try OptionSettings(try opened(), willSet: { _ in }, isCancelled: { [state] in state.isCancelled })
        guard let option = settings.named(name), option.capabilities.settable else { return }
        try settings.set(option, to: .text(file))
    }

    /// Behind `net` the path would be one of another machine.
    private func localFile(_ file: String?) -> String? {
        SaneDeviceName(device).remoteHost == nil ? file : nil
    }

    private func missing(_ driver: String, _ handle: any OpenedScanner) -> Problem {
        Problem(.calibrationMissing, ["driver": driver, "scanner": handle.scanner])
    }

    private func flag(_ name: String?, _ settings: OptionSettings) -> Bool? {
        guard let name, let option = settings.named(name), case .bool(let value)? = settings.value(of: option) else { return nil }
        return value
    }
}
