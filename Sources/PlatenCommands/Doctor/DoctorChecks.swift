/// All checks, in the order in which one depends on the other.
enum DoctorChecks {
    static let all: [any DoctorCheck] = [
        LibsanePresentCheck(), DriversConfiguredCheck(), ScannerGroupCheck(), USBDriverCheck(), USBRuleCheck(), USBPermissionsCheck(),
        USBKernelDriverCheck(), USBUsersCheck(), IPPOverUSBCheck(), FirmwareCheck(), InputDevicesCheck(), ConfigurationFileCheck(),
        ProfilesFolderCheck(), StateFolderCheck(), FreeSpaceCheck(), MastersFolderCheck(), RcloneCheck(), TesseractCheck(), ServiceUnitCheck(),
        SocketCheck(), UserInPlatenGroupCheck(), StationProblemsCheck(),
    ]

    static func examine(_ surroundings: DoctorSurroundings, checks: [any DoctorCheck] = all) async -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        for check in checks { findings += await check.verdicts(surroundings).map { DoctorFinding(check: check.name, $0) } }
        return findings
    }
}
