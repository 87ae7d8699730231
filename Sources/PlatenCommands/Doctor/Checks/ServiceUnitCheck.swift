/// The service, as systemd sees it.
struct ServiceUnitCheck: MachineCheck {
    let name = "service-unit"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let service = DoctorSurroundings.service
        guard surroundings.hasSystemd else { return .skipped("systemd does not run this machine.") }
        guard let answer = await surroundings.commands("systemctl", "show", service, "--property=LoadState,ActiveState,SubState,UnitFileState")
        else { return .skipped("systemctl is missing.") }
        let properties = Self.properties(answer.output)
        switch (properties["LoadState"], properties["ActiveState"]) {
        case ("not-found", _):
            return .warning("There is no unit \(service).service, so platend must be started by hand.", mend: "sudo apt-get install platen")
        case ("masked", _):
            return .failed("\(service).service is masked.", mend: "sudo systemctl unmask \(service) && sudo systemctl enable --now \(service)")
        case ("loaded", "active") where ["enabled", "enabled-runtime", "static", "indirect", "generated"].contains(properties["UnitFileState"]):
            return .ok("\(service).service is active (\(properties["SubState"] ?? "?")).")
        case ("loaded", "active"):
            return .warning("\(service).service is active, but does not start with the machine.", mend: "sudo systemctl enable \(service)")
        case ("loaded", "activating"), ("loaded", "reloading"):
            return .warning("\(service).service is being started.", mend: "systemctl status \(service)")
        case ("loaded", "failed"):
            return .failed("\(service).service has failed.", mend: "journalctl -u \(service) -n 50; sudo systemctl restart \(service)")
        case ("loaded", let state):
            return .failed("\(service).service is \(state ?? "in an unknown state").", mend: "sudo systemctl enable --now \(service)")
        case (let state, _):
            return .failed("systemd cannot load \(service).service (\(state ?? "no answer")).", mend: "systemctl status \(service)")
        }
    }

    /// `Name=value` on each line.
    static func properties(_ text: String) -> [String: String] {
        var properties: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let sign = line.firstIndex(of: "=") else { continue }
            properties[String(line[..<sign])] = String(line[line.index(after: sign)...])
        }
        return properties
    }
}
