/// The device nodes of USB scanners: udev lets the scanners' group read and write them.
struct USBPermissionsCheck: ScannerCheck {
    let name = "usb-permissions"
    private static let applyRules = "sudo udevadm trigger --action=add --subsystem-match=usb"

    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict? {
        // Where no rule of SANE's applies there is nothing yet that could have gone wrong with it.
        guard scanner.device.isScanner else { return nil }
        let (node, group) = (scanner.device.node, DoctorSurroundings.scannerGroup)
        guard let facts = FileFacts(surroundings.path(node)) else {
            return .failed("\(scanner.title) has no device node \(node).", mend: Self.applyRules)
        }
        if await NodeAccess.lets(group, use: node, facts, surroundings) { return .ok("The group \(group) may use \(scanner.title).") }
        // udev's rule calls setfacl, which comes with this package.
        let installation = await surroundings.commands("getfacl", "--version") == nil ? "sudo apt-get install acl && " : ""
        return .failed("The group \(group) may not use \(scanner.title) at \(node).", mend: installation + Self.applyRules)
    }
}
