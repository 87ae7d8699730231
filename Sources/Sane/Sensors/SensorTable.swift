import PlatenModel

/// Which options of which driver are buttons and sensors, and what reading them tells.
public enum SensorTable {
    /// What is known of a driver; of an unknown one, what the well-known names of SANE mean.
    public static func sensors(of driver: String) -> DriverSensors {
        drivers.first { $0.driver == driver } ?? unknownDriver
    }

    /// The option that shows a sensor of this device, nil where it has none that can be read now.
    public static func option(showing name: SensorName, of device: String, in options: [ScannerOption]) -> ScannerOption? {
        let sensors = sensors(of: String(device.prefix { $0 != ":" }))
        return options.first { rule(for: $0, in: sensors)?.sensor == name }
    }

    /// The driver's semantics, or what the options show that the device has: whoever shows `button-update` wants it pressed.
    static func semantics(of sensors: DriverSensors, options: [ScannerOption]) -> SensorSemantics {
        updateButton(in: options) == nil ? sensors.semantics : .update
    }

    /// The option that makes a driver ask its scanner for button presses (sane-pixma(5)).
    static func updateButton(in options: [ScannerOption]) -> ScannerOption? {
        options.first { $0.name == "button-update" && $0.type == .button && $0.capabilities.active && $0.capabilities.settable }
    }

    /// The meaning of an option, nil where it is no sensor that can be read now.
    static func rule(for option: ScannerOption, in sensors: DriverSensors) -> SensorRule? {
        // What a program may set tells nothing of the scanner: kvs40xx and hs2p have a `duplex` of that kind.
        guard option.capabilities.active, option.capabilities.readable, !option.capabilities.settable else { return nil }
        switch option.type {
        case .bool, .int, .fixed: guard option.count == 1 else { return nil }
        case .string: break
        case .button, .group, .unknown: return nil
        }
        return sensors.rules.first { $0.option == option.name }
    }
}
