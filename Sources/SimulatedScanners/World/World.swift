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

    /// All scanners whose cable is plugged in, by name.
    func pluggedScanners() -> [ScannerFolder] {
        guard let path else { return [] }
        return SmallFile.names(in: path).compactMap { scanner($0) }.filter { !$0.isUnplugged }
    }

    /// The scanner with that name, plugged in or not. An empty name means the first one, as `sane_open` has it.
    func scanner(_ name: String) -> ScannerFolder? {
        guard let path else { return nil }
        if name.isEmpty { return pluggedScanners().first }
        guard !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let folder = ScannerFolder(name: name, path: "\(path)/\(name)")
        return folder.has(.configuration) ? folder : nil
    }
}
