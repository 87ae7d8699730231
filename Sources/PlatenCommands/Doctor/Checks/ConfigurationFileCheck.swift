import Glibc
import LinuxSystem
import PlatenModel

/// The administrator's configuration. What it says is judged by platend.
struct ConfigurationFileCheck: MachineCheck {
    let name = "configuration-file"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let file = surroundings.configurationFile
        guard let facts = FileFacts(surroundings.path(file)) else {
            if file == DefaultPaths.configurationFile { return .ok("There is no \(file); platend uses its defaults.") }
            return .failed("There is no configuration \(file).", mend: "platenctl doctor --config \(DefaultPaths.configurationFile)")
        }
        guard facts.kind == .file else { return .failed("\(file) is not a file.", mend: "ls -ld \(file)") }
        // Folders that commands are taken from and files are written to are named in it.
        guard facts.permissions & 0o002 == 0 else {
            return .failed("Everyone may change \(file).", mend: "sudo chmod o-w \(file)")
        }
        guard access(surroundings.path(file), R_OK) == 0 else { return .skipped("You may not read \(file).") }
        return .ok("\(file) is there.")
    }
}
