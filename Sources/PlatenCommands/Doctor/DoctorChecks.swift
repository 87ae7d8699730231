/// All checks, in the order in which one depends on the other.
enum DoctorChecks {
    static let all: [any DoctorCheck] = [
        LibsanePresentCheck(), DriversConfiguredCheck(), ScannerGroupCheck(), USBPermissionsCheck(), IPPOverUSBCheck(),
        ConfigurationFileCheck(), ProfilesFolderCheck(), StateFolderCheck(), FreeSpaceCheck(), MastersFolderCheck(), ServiceUnitCheck(),
        SocketCheck(), UserInPlatenGroupCheck(), StationProblemsCheck(),
    ]

    static func examine(_ surroundings: DoctorSurroundings, checks: [any DoctorCheck] = all) async -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        for check in checks { findings.append(DoctorFinding(check: check.name, await check.examine(surroundings))) }
        return findings
    }
}
