/// The device nodes of USB scanners: udev lets the scanners' group read and write them.
struct USBPermissionsCheck: DoctorCheck {
    let name = "usb-permissions"
    private static let applyRules = "sudo udevadm trigger --action=add --subsystem-match=usb"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        guard let devices = USBDevice.all(in: surroundings) else { return .skipped("This machine has no USB.") }
        let scanners = devices.filter(\.isScanner)
        guard !scanners.isEmpty else { return .skipped("No USB device that SANE knows is plugged in.") }
        for scanner in scanners {
            guard let facts = FileFacts(surroundings.path(scanner.node)) else {
                return .failed("\(scanner.title) has no device node \(scanner.node).", mend: Self.applyRules)
            }
            if !(await lets(scanner, facts, surroundings)) {
                // udev's rule calls setfacl, which comes with this package.
                let installation = await surroundings.commands("getfacl", "--version") == nil ? "sudo apt-get install acl && " : ""
                return .failed(
                    "The group \(DoctorSurroundings.scannerGroup) may not use \(scanner.title) at \(scanner.node).",
                    mend: installation + Self.applyRules)
            }
        }
        return .ok("The group \(DoctorSurroundings.scannerGroup) may use \(scanners.map(\.title).joined(separator: ", ")).")
    }

    private func lets(_ scanner: USBDevice, _ facts: FileFacts, _ surroundings: DoctorSurroundings) async -> Bool {
        let group = DoctorSurroundings.scannerGroup
        let list = await surroundings.commands("getfacl", "--omit-header", "--absolute-names", surroundings.path(scanner.node))
        if let list, list.status == 0 { return AccessList(list.output).letsGroup(group, owningGroup: facts.groupName) }
        return facts.permissions & 0o006 == 0o006 || facts.groupName == group && facts.permissions & 0o060 == 0o060
    }
}
