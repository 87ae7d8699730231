import LinuxSystem
import PlatenModel

/// The folder of catalogue and masters: there, on a local disk, owned by the service, closed to others.
struct StateFolderCheck: MachineCheck {
    let name = "state-folder"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let (folder, user) = (surroundings.stateFolder, DoctorSurroundings.serviceUser)
        guard let facts = FileFacts(surroundings.path(folder)) else {
            return .failed("There is no state folder \(folder).", mend: "sudo install -d -o \(user) -g \(user) -m 0751 \(folder)")
        }
        guard facts.kind == .folder else { return .failed("\(folder) is not a folder.", mend: "ls -ld \(folder)") }
        if let kind = try? FileSystemKind.network(at: surroundings.path(folder)) {
            return .failed(
                "\(folder) is on \(kind.rawValue), where locks and fsync do not hold; only masters may lie there.",
                mend: "sudoedit \(surroundings.configurationFile)  # state-folder: a folder on a local disk")
        }
        guard facts.permissions & 0o022 == 0 else {
            return .failed("Others may change \(folder) (mode \(facts.octalPermissions)).", mend: "sudo chmod go-w \(folder)")
        }
        return ownership(facts, surroundings)
            ?? .ok("\(folder) is on a local disk and belongs to \(facts.ownerName) (mode \(facts.octalPermissions)).")
    }

    /// A folder in the usual place belongs to the service; one that was chosen may belong to whoever runs platend there.
    private func ownership(_ facts: FileFacts, _ surroundings: DoctorSurroundings) -> DoctorVerdict? {
        let (folder, user) = (surroundings.stateFolder, DoctorSurroundings.serviceUser)
        guard folder == DefaultPaths.stateFolder, facts.ownerName != user else { return nil }
        return .failed("\(folder) belongs to \(facts.ownerName) instead of \(user).", mend: "sudo chown -R \(user):\(user) \(folder)")
    }
}
