import PlatenModel

/// Reads the station's configuration file.
public enum ConfigurationReader {
    /// The configuration, with defaults for what the file does not say. A file of comments only is all defaults.
    ///
    /// Throws the first of the file's problems, `configuration-invalid`, which says how many more there are.
    public static func read(_ path: String) throws(Problem) -> StationConfiguration {
        let (configuration, problems) = check(path)
        guard var first = problems.first else { return configuration }
        if problems.count > 1 {
            var parameters = first.parameters
            let others = problems.count == 2 ? "1 more problem" : "\(problems.count - 1) more problems"
            parameters["hint"] = "\(parameters["hint"] ?? "") The file has \(others)."
            first = Problem(first.code, parameters)
        }
        throw first
    }

    /// All problems of the file, and the configuration that the rest of it makes.
    public static func check(_ path: String) -> (configuration: StationConfiguration, problems: [Problem]) {
        let log = ProblemLog(.configurationInvalid)
        var configuration = StationConfiguration()
        if let root = try? YAMLDocument(file: path, log: log).root, let station = GroupReader<StationKey>(root, name: "the configuration", log: log) {
            apply(station, to: &configuration)
        }
        return (configuration, log.problems)
    }

    private static func apply(_ station: GroupReader<StationKey>, to configuration: inout StationConfiguration) {
        station[.stateFolder]?.absolutePath().map { configuration.stateFolder = $0 }
        station[.mastersFolder]?.optional { $0.absolutePath() }.map { configuration.chosenMastersFolder = $0 }
        station[.packagesFolder]?.optional { $0.absolutePath() }.map { configuration.chosenPackagesFolder = $0 }
        station[.reservedSpace]?.quantity(.size, ConfigurationLimits.reservedSpace).map { configuration.reservedBytes = Int($0) }
        station[.profileFolders]?.list { $0.absolutePath() }.map { configuration.profileFolders = $0 }
        station[.hostName]?.optional { $0.text() }.map { configuration.hostName = $0 }
        station[.naming]?.optional { $0.nameTemplate() }.map { configuration.naming = $0 }
        station[.eventsKept]?.integer(ConfigurationLimits.eventsKept).map { configuration.eventsKept = $0 }
        station[.scrubRate]?.optional { $0.quantity(.rate, ConfigurationLimits.bandwidth) }.map { configuration.scrubRate = $0.map { Int($0) } }
        station[.socket]?.group(SocketKey.self).map { apply($0, to: &configuration) }
        station[.access]?.group(AccessKey.self).map { apply($0, to: &configuration.access) }
        station[.drivers]?.group(DriversKey.self).map { apply($0, to: &configuration) }
        station[.workers]?.group(WorkersKey.self).map { apply($0, to: &configuration) }
        station[.scanners].flatMap(scanners).map { configuration.scanners = $0 }
        station[.buttons]?.choice(ButtonPolicy.self).map { configuration.buttons = $0 }
        // Triggers may speak of a device whose other values are wrong: that is one problem, not two.
        var deviceNames: [String] = []
        station[.inputDevices].flatMap { inputDevices($0, names: &deviceNames) }.map { configuration.inputDevices = $0 }
        station[.triggers].flatMap { triggers($0, devices: deviceNames) }.map { configuration.triggers = $0 }
        station[.destinations].flatMap(destinations).map { configuration.destinations = $0 }
        station[.maintenance]?.group(MaintenanceKey.self).map { apply($0, to: &configuration) }
        station[.retention]?.retentionPeriod().map { configuration.retention = $0 }
    }
}
