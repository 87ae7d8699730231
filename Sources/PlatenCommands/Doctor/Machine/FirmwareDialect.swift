/// How a driver's file of configuration names the firmware that a scanner needs before it can scan.
struct FirmwareDialect: Sendable {
    enum Place: Sendable {
        /// The line holds for the devices below it.
        case beforeDevice
        /// The line belongs to the device above it.
        case afterDevice
    }

    /// The words before the file's name.
    let words: [String]
    let place: Place
    /// Where a name without a folder lies.
    let folder: String

    /// The manual pages sane-gt68xx(5), sane-snapscan(5), sane-epjitsu(5) and sane-artec_eplus48u(5), and the files that come with them.
    static let table = [
        "gt68xx": FirmwareDialect(words: ["firmware"], place: .afterDevice, folder: "/usr/share/sane/gt68xx"),
        "snapscan": FirmwareDialect(words: ["firmware"], place: .beforeDevice, folder: "/usr/share/sane/snapscan"),
        "epjitsu": FirmwareDialect(words: ["firmware"], place: .beforeDevice, folder: "/usr/share/sane/epjitsu"),
        "artec_eplus48u": FirmwareDialect(
            words: ["option", "artecFirmwareFile"], place: .afterDevice, folder: "/usr/share/sane/artec_eplus48u"),
    ]

    /// Path of the firmware that the line names. Nil: it is about something else.
    func file(in line: [String]) -> String? {
        guard line.count > words.count, line.starts(with: words) else { return nil }
        let name = line[words.count]
        return name.hasPrefix("/") ? name : "\(folder)/\(name)"
    }
}
