/// The list of drivers that libsane loads (sane-dll(5)).
struct DriversConfiguredCheck: MachineCheck {
    let name = "drivers-configured"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let configuration = SaneConfiguration(surroundings)
        guard let folder = configuration.listFolder, let drivers = configuration.loadedDrivers else {
            return .failed(
                "There is no dll.conf in \(configuration.folders.joined(separator: ", ")), so libsane loads no driver.",
                mend: "sudo apt-get install --reinstall libsane-common")
        }
        guard !drivers.isEmpty else {
            return .failed("\(folder)/dll.conf names no driver: every line is a comment.", mend: "sudoedit \(folder)/dll.conf")
        }
        return .ok("\(HumanFormat.count(drivers.count, "driver")) in \(folder)/dll.conf and dll.d.")
    }
}
