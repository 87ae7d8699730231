/// The service's user and the group to which udev gives scanners.
struct ScannerGroupCheck: MachineCheck {
    let name = "scanner-group"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let (user, group) = (DoctorSurroundings.serviceUser, DoctorSurroundings.scannerGroup)
        guard let entry = await surroundings.commands("getent", "group", group) else {
            return .skipped("getent is missing, so users and groups cannot be looked up.")
        }
        guard entry.status == 0 else {
            return .failed("There is no group \(group), so nobody but root may use scanners.", mend: "sudo systemd-sysusers")
        }
        guard await surroundings.commands("getent", "passwd", user)?.status == 0 else {
            return .failed("There is no user \(user), as which platend runs.", mend: "sudo systemd-sysusers")
        }
        let groups = (await surroundings.commands("id", "-Gn", user)?.text ?? "").split(separator: " ")
        guard groups.contains(group[...]) else {
            return .failed(
                "The user \(user) is not in the group \(group).",
                mend: "sudo usermod --append --groups \(group) \(user) && sudo systemctl restart \(DoctorSurroundings.service)")
        }
        return .ok("The user \(user) is in the group \(group).")
    }
}
