import LinuxSystem
import PlatenModel

/// Profiles of document types, without which nothing can be scanned.
struct ProfilesFolderCheck: MachineCheck {
    let name = "profiles-folder"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let mend = "sudo apt-get install --reinstall platen"
        if let count = surroundings.profileCount {
            return count > 0 ? .ok("platend knows \(HumanFormat.count(count, "profile")).") : .failed("platend knows no profile.", mend: mend)
        }
        let folders = [DefaultPaths.localProfiles, DefaultPaths.shippedProfiles]
        let files = folders.flatMap { folder in
            ((try? Folder.names(in: surroundings.path(folder))) ?? []).filter { $0.hasSuffix(".yaml") }
        }
        guard !files.isEmpty else { return .failed("There is no profile in \(folders.joined(separator: " or ")).", mend: mend) }
        return .ok("\(HumanFormat.count(files.count, "file")) of profiles in \(folders.joined(separator: " and ")).")
    }
}
