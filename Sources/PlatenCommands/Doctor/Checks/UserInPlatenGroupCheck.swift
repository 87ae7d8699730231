/// Whether the person who asks may use the socket.
struct UserInPlatenGroupCheck: MachineCheck {
    let name = "user-in-platen-group"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        guard let user = await surroundings.commands("id", "-un")?.text, !user.isEmpty else {
            return .skipped("id is missing, so it cannot be told who you are.")
        }
        if user == "root" { return .ok("root may use the socket in any case.") }
        let group = FileFacts(surroundings.path(surroundings.socket))?.groupName ?? "platen"
        let session = (await surroundings.commands("id", "-Gn")?.text ?? "").split(separator: " ")
        if session.contains(group[...]) { return .ok("\(user) is in the group \(group).") }
        guard let entry = await surroundings.commands("getent", "group", group), entry.status == 0 else {
            return .failed("There is no group \(group).", mend: "sudo systemd-sysusers")
        }
        let members = entry.text.split(separator: ":", omittingEmptySubsequences: false).last.map { $0.split(separator: ",") } ?? []
        if members.contains(user[...]) {
            return .warning("\(user) is in the group \(group), but this session began before.", mend: "newgrp \(group)")
        }
        return .failed("\(user) is not in the group \(group).", mend: "sudo usermod --append --groups \(group) \(user)  # then log in again")
    }
}
