import PlatenModel

extension ConfigurationReader {
    static func apply(_ drivers: GroupReader<DriversKey>, to configuration: inout StationConfiguration) {
        drivers[.configurationFolder]?.optional { $0.absolutePath() }.map { configuration.saneConfigurationFolder = $0 }
        drivers[.libraryFolders]?.list { $0.absolutePath() }.map { configuration.driverLibraryFolders = $0 }
        drivers[.environment].flatMap(environment).map { configuration.workerEnvironment = $0 }
        drivers[.enumerateAtStart]?.bool().map { configuration.enumerateAtStart = $0 }
        drivers[.hotplug]?.bool().map { configuration.hotplug = $0 }
        drivers[.network]?.bool().map { configuration.networkScanners = $0 }
        drivers[.networkInterval]?.networkInterval().map { configuration.networkInterval = $0 }
        drivers[.parallel]?.integer(ConfigurationLimits.parallelDrivers).map { configuration.parallelDrivers = $0 }
        drivers[.preferredDrivers]?.list { $0.text() }.map { configuration.preferredDrivers = $0 }
        drivers[.knownScanners]?.list { $0.usbIdentifier() }.map { configuration.knownScanners = $0 }
        drivers[.ippUSBFolder]?.absolutePath().map { configuration.ippUSBFolder = $0 }
        drivers[.ignoredDrivers]?.list { $0.text() }.map { configuration.ignoredDrivers = $0 }
        drivers[.ignoredDeviceTypes]?.list { $0.text() }.map { configuration.ignoredDeviceTypes = $0 }
    }

    private static func environment(_ value: ValueReader) -> [String: String]? {
        guard let entries = value.entries() else { return nil }
        var variables: [String: String] = [:]
        for (name, place, value) in entries {
            if let key = ConfigurationLimits.reservedVariables[name] {
                value.log.note(at: place, "\(name) is set by another key", hint: "Use \(key).")
            } else if !isVariableName(name) {
                value.log.note(
                    at: place, "\"\(YAMLNode.shortened(name))\" cannot be the name of a variable", hint: "Use letters, digits and underscores.")
            } else if let text = value.variable() {
                variables[name] = text
            }
        }
        return variables
    }

    /// POSIX.1-2017, Base Definitions 8.1: letters, digits and underscores, no digit first.
    private static func isVariableName(_ name: String) -> Bool {
        guard let first = name.first, !first.isNumber else { return false }
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
}

extension ValueReader {
    /// Seconds between two searches, 0 for none.
    fileprivate func networkInterval() -> Double? {
        guard let seconds = quantity(.duration, ConfigurationLimits.networkInterval) else { return nil }
        guard seconds == 0 || seconds >= ConfigurationLimits.shortestNetworkInterval else {
            refuse("0 s for no search, or at least \(Int(ConfigurationLimits.shortestNetworkInterval)) s")
            return nil
        }
        return seconds
    }

    /// USB vendor and product in lower-case hexadecimal, such as `04c5:128e`.
    func usbIdentifier() -> String? {
        guard let text = text() else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 4 && $0.allSatisfy { $0.isASCII && $0.isHexDigit } }) else {
            refuse("vendor and product as lsusb shows them, such as \"04c5:128e\"")
            return nil
        }
        return text.lowercased()
    }

    /// The value of an environment variable: any text, empty included.
    fileprivate func variable() -> String? {
        if case .scalar("", isPlain: false) = node.content { return "" }
        return text()
    }
}
