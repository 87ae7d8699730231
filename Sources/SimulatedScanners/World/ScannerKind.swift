/// The classes of scanner that this driver can be.
enum ScannerKind: String, CaseIterable {
    case flatbed

    /// The machine of that class for a scanner just opened.
    func mechanism(_ configuration: ScannerConfiguration, in folder: ScannerFolder) -> any ScannerMechanism {
        switch self {
        case .flatbed: Flatbed(configuration, in: folder)
        }
    }

    /// The type that SANE reports (SANE Standard 1.06, table of predefined device types).
    var deviceType: String {
        switch self {
        case .flatbed: "flatbed scanner"
        }
    }
}
