/// rclone, which copies packages to the destinations that the configuration names.
struct RcloneCheck: MachineCheck {
    let name = "rclone"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        guard surroundings.hasDestinations else { return .skipped("The configuration names no destination.") }
        guard let answer = await surroundings.commands("rclone", "version"), let version = answer.output.split(whereSeparator: \.isNewline).first
        else {
            return .failed("The configuration names destinations, and rclone, which copies to them, is missing.", mend: "sudo apt-get install rclone")
        }
        return .ok("\(version) is there for the destinations.")
    }
}
