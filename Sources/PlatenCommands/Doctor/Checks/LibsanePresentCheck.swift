import LinuxSystem

/// The library that loads all scanner drivers.
struct LibsanePresentCheck: MachineCheck {
    let name = "libsane-present"
    private static let library = "libsane.so.1"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let chosen = (surroundings.environment["LD_LIBRARY_PATH"] ?? "").split(separator: ":").map(String.init)
        let usual = ["/usr/local/lib", "/usr/lib", "/usr/lib64", "/lib", "/lib64"].flatMap { folder in
            // One level down: Debian keeps libraries in a folder of the machine's architecture.
            [folder] + ((try? Folder.names(in: surroundings.path(folder))) ?? []).map { "\(folder)/\($0)" }
        }
        for folder in chosen + usual where Folder.exists(surroundings.path("\(folder)/\(Self.library)")) {
            return .ok("\(Self.library) is in \(folder).")
        }
        return .failed("\(Self.library) is not installed, so no scanner driver can be loaded.", mend: "sudo apt-get install libsane1")
    }
}
