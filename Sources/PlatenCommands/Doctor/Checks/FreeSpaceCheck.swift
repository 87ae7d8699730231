import LinuxSystem
import PlatenModel

/// Room for images.
struct FreeSpaceCheck: MachineCheck {
    let name = "free-space"
    /// Bytes that platend keeps free unless configured otherwise: below this every scan is refused.
    private static let reserve = 1 << 30
    /// Bytes for some forty A4 pages at 600 dpi in 8-bit colour (104 MB each): an hour of work.
    private static let comfortable = 5 << 30

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let folder = surroundings.status?.mastersFolder ?? surroundings.configuration["masters-folder"] ?? surroundings.stateFolder
        guard let free = try? Folder.freeBytes(at: surroundings.path(folder)) else {
            return .skipped("The free space of \(folder) cannot be read.")
        }
        return Self.judge(free, folder: folder)
    }

    static func judge(_ free: Int, folder: String) -> DoctorVerdict {
        let mend = "sudo du -xh --max-depth=2 \(folder) | sort -h | tail"
        if free < reserve { return .failed("\(folder) has \(HumanFormat.bytes(free)) free, too little to scan.", mend: mend) }
        if free < comfortable { return .warning("\(folder) has only \(HumanFormat.bytes(free)) free.", mend: mend) }
        return .ok("\(folder) has \(HumanFormat.bytes(free)) free.")
    }
}
