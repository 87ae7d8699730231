import PlatenModel
import Station

extension Platend {
    /// Takes the catalogue from a backup and says what is left to do.
    func restore(_ backup: String) async throws(Problem) {
        let configuration = try readConfiguration()
        let folder = try await StationMaintenance(configuration: configuration).restore(backup)
        Self.say("The catalogue was restored to \(configuration.stateFolder).")
        Self.say("Configuration and profiles of the backup are in \(folder); copy what you want to keep.")
        Self.say("Put the masters into \(configuration.mastersFolder), start platend, then run: platenctl verify --all")
    }
}
