import PlatenModel

extension ConfigurationReader {
    static func apply(_ drivers: GroupReader<DriversKey>, to configuration: inout StationConfiguration) {
        drivers[.configurationFolder]?.optional { $0.absolutePath() }.map { configuration.saneConfigurationFolder = $0 }
        drivers[.libraryFolders]?.list { $0.absolutePath() }.map { configuration.driverLibraryFolders = $0 }
        drivers[.environment].flatMap(environment).map { configuration.workerEnvironment = $0 }
        drivers[.enumerateAtStart]?.bool().map { configuration.enumerateAtStart = $0 }
        drivers[.network]?.bool().map { configuration.networkScanners = $0 }
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
    /// The value of an environment variable: any text, empty included.
    fileprivate func variable() -> String? {
        if case .scalar("", isPlain: false) = node.content { return "" }
        return text()
    }
}
