import Delivery
import Devices
import Logging
import PlatenModel
import USBDevices

/// What the station takes from the process that it runs in.
public struct StationEnvironment: Sendable {
    /// Variables of the daemon.
    public var variables: [String: String]
    /// The worker beside the daemon, for a configuration that names none.
    public var defaultWorkerProgram: String
    /// The configuration file. Nil: there is none.
    public var configurationFile: String?
    /// Reads the configuration file again.
    public var readConfiguration: @Sendable () throws(Problem) -> StationConfiguration

    public init(
        variables: [String: String], defaultWorkerProgram: String, configurationFile: String? = nil,
        readConfiguration: @escaping @Sendable () throws(Problem) -> StationConfiguration
    ) {
        self.variables = variables
        self.defaultWorkerProgram = defaultWorkerProgram
        self.configurationFile = configurationFile
        self.readConfiguration = readConfiguration
    }

    func launcher(for configuration: StationConfiguration, logger: Logger) -> WorkerLauncher {
        WorkerLauncher(
            settings: WorkerSettings(
                program: configuration.workerProgram ?? defaultWorkerProgram,
                environment: WorkerEnvironment.make(from: variables, configuration: configuration), deadlines: configuration.deadlines,
                coreDumps: configuration.coreDumps),
            logger: logger)
    }

    func deliverySettings(for configuration: StationConfiguration) -> DeliverySettings {
        DeliverySettings(searchPath: variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", home: variables["HOME"] ?? configuration.stateFolder)
    }

    func surroundings(for configuration: StationConfiguration) -> DriverSurroundings {
        let text = configuration.saneConfigurationFolder ?? variables["SANE_CONFIG_DIR"]
        return DriverSurroundings(
            searchPath: SaneSearchPath(variable: text),
            folders: DriverFolders(root: StationPlaces(configuration: configuration).driverFolders, path: text),
            ippUSBFolder: configuration.ippUSBFolder)
    }
}
