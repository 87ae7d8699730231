import LinuxSystem

/// Which SANE drivers may serve a USB device: so that a scanner that has just been plugged in costs the start of one or two drivers, not of all.
public struct DriverDatabase: Sendable {
    private let drivers: [String]
    private let configurations: [String: DriverConfiguration]
    private let hardware: HardwareDatabase
    private let additional: Set<USBProductID>

    /// Reads all files once.
    ///
    /// - Parameters:
    ///   - searchPath: where libsane looks for its configuration.
    ///   - drivers: the drivers that count, in the order in which they are told. Nil: those that libsane would load.
    ///   - hardwareDatabases: files of udev's hardware database, later ones win. Nil: libsane's and the administrator's.
    ///   - additional: models that the administrator calls scanners.
    public init(
        searchPath: SaneSearchPath, drivers: [String]? = nil, hardwareDatabases: [String]? = nil, additional: Set<USBProductID> = []
    ) {
        let drivers = drivers ?? DriverList(searchPath).drivers
        var configurations: [String: DriverConfiguration] = [:]
        for driver in drivers {
            guard let path = searchPath.file("\(driver).conf"), let text = SmallFile.wholeText(of: path, limit: ConfigurationText.limit) else {
                continue
            }
            configurations[driver] = DriverConfiguration(text)
        }
        self.drivers = drivers
        self.configurations = configurations
        self.hardware = HardwareDatabase(files: hardwareDatabases ?? HardwareDatabase.defaultFiles())
        self.additional = additional
    }

    /// Groups of drivers in the order in which they are to be asked, no driver twice, no group empty: first those whose configuration names
    /// this very model, then those that serve other models of its vendor. Empty where no driver is known to serve the vendor.
    public func candidates(for model: USBProductID) -> [[String]] {
        let exact = drivers.filter { configurations[$0]?.names(model) == true }
        let hardCoded = VendorDrivers.table[model.vendor] ?? []
        let sameVendor = drivers.filter { driver in
            !exact.contains(driver) && (hardCoded.contains(driver) || configurations[driver]?.names(vendor: model.vendor) == true)
        }
        return [exact, sameVendor].filter { !$0.isEmpty }
    }

    /// Whether something is known to be a scanner: by libsane's udev database, by a driver's configuration, or by the administrator.
    public func isKnownScanner(_ model: USBProductID) -> Bool {
        additional.contains(model) || hardware.isScanner(model) || configurations.values.contains { $0.names(model) }
    }
}
