import PlatenModel

/// Masters in another place than the state folder: systemd lets the service write there only where a drop-in says so.
struct MastersFolderCheck: MachineCheck {
    let name = "masters-folder"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        guard let folder = surroundings.status?.mastersFolder ?? surroundings.configuration["masters-folder"],
            !Self.contains(surroundings.stateFolder, folder)
        else { return .ok("Masters lie in the state folder.") }
        guard let facts = FileFacts(surroundings.path(folder)), facts.kind == .folder else {
            let user = DoctorSurroundings.serviceUser
            return .failed("There is no masters' folder \(folder).", mend: "sudo install -d -o \(user) -g \(user) -m 0750 \(folder)")
        }
        let service = DoctorSurroundings.service
        guard surroundings.hasSystemd,
            let unit = await surroundings.commands("systemctl", "show", service, "--property=LoadState,ProtectSystem,ReadWritePaths")
        else { return .ok("Masters lie in \(folder).") }
        let properties = ServiceUnitCheck.properties(unit.output)
        let writable = (properties["ReadWritePaths"] ?? "").split(separator: " ").map { String($0.drop { "-+".contains($0) }) }
        guard properties["LoadState"] == "loaded", properties["ProtectSystem"] == "strict", !writable.contains(where: { Self.contains($0, folder) })
        else { return .ok("Masters lie in \(folder), where the service may write.") }
        let dropIn = "/etc/systemd/system/\(service).service.d"
        return .failed(
            "The service may not write to the masters' folder \(folder).",
            mend: "sudo mkdir -p \(dropIn) && printf '[Service]\\nReadWritePaths=%s\\n' '\(folder)' | sudo tee \(dropIn)/masters.conf"
                + " && sudo systemctl daemon-reload && sudo systemctl restart \(service)")
    }

    private static func contains(_ folder: String, _ path: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}
