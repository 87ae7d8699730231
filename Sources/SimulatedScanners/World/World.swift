import Glibc

/// The folder that holds the simulated scanners, one subfolder each.
///
/// Read anew whenever somebody lists, opens or starts, so that tests and people change it while it runs.
struct World {
    /// The environment variable that names the folder.
    static let variable = "PLATEN_SIM_DIR"

    /// Nil: there is no world, and so no scanner.
    let path: String?

    init(path: String?) {
        self.path = path
    }

    /// The world that the environment names now.
    static var current: World {
        World(path: getenv(variable).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 })
    }

    /// All scanners whose cable is plugged in, by the names of their folders.
    func pluggedScanners() -> [ListedScanner] {
        scanners().filter { !$0.folder.isUnplugged }
    }

    /// The scanner that SANE calls so now, its file `unplugged` apart. An empty name means the first one, as `sane_open` has it.
    func scanner(_ name: String) -> ScannerFolder? {
        name.isEmpty ? pluggedScanners().first?.folder : scanners().first { $0.name == name }?.folder
    }

    /// Remembers a name that nobody has, so that a test sees how often it was tried.
    func noteRefusedOpen(_ name: String) {
        guard let path, !name.isEmpty, SmallFile.exists(path) else { return }
        do {
            try SmallFile.append(KeyValueLine.harmless(name), to: "\(path)/\(WorldFile.refusedOpens.rawValue)")
        } catch {
            Diagnostics.report(error.description)
        }
    }

    /// The faults of the driver as a whole. A file that cannot be understood is said on stderr and answered as an I/O error.
    func faults() throws(DriverFailure) -> FaultList? {
        guard let path else { return nil }
        return try Diagnostics.usable { () throws(WorldMistake) in
            try FaultList(onceFile: "\(path)/\(WorldFile.faults.rawValue)", of: .driver)
        }
    }

    private func scanners() -> [ListedScanner] {
        guard let path else { return [] }
        return SmallFile.names(in: path).compactMap { name in
            guard SmallFile.exists("\(path)/\(name)/\(ScannerFile.configuration.rawValue)") else { return nil }
            return ListedScanner(ScannerFolder(name, in: path))
        }
    }
}
