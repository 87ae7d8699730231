import PlatenModel

/// The folders and files of one station, all derived from its configuration.
struct StationPlaces: Sendable {
    let configuration: StationConfiguration

    var stateFolder: String { configuration.stateFolder }
    var lockFile: String { "\(stateFolder)/platend.lock" }
    var catalogue: String { "\(stateFolder)/catalogue.sqlite" }
    var catalogueBackups: String { "\(stateFolder)/backups" }
    /// Folders that show SANE one driver each.
    var driverFolders: String { "\(stateFolder)/sane" }
    /// Pictures made from masters, which can be made again.
    var pictures: String { "\(stateFolder)/pictures" }
    /// Where drivers put what lasts no longer than their process.
    var temporaryFolder: String { "\(stateFolder)/tmp" }
    var masters: String { configuration.mastersFolder }
    /// On the masters' file system, since a finished file is renamed to its place. No job's folder begins with a dot.
    var incoming: String { "\(masters)/.incoming" }
    var quarantine: String { "\(masters)/.quarantine" }
}
