/// The classes of scanner that this driver can be.
enum ScannerKind: String, CaseIterable {
    case flatbed
    case sheetFed = "sheet-fed"

    /// The machine of that class for a scanner just opened.
    func mechanism(_ configuration: ScannerConfiguration, in folder: ScannerFolder) -> any ScannerMechanism {
        switch self {
        case .flatbed: Flatbed(configuration, in: folder)
        case .sheetFed: SheetFedScanner(configuration, in: folder)
        }
    }

    /// The type that SANE reports (SANE Standard 1.06, table of predefined device types).
    var deviceType: String {
        switch self {
        case .flatbed: "flatbed scanner"
        case .sheetFed: "sheetfed scanner"
        }
    }

    var defaultModel: String {
        switch self {
        case .flatbed: "Simulated Flatbed"
        case .sheetFed: "Simulated Sheet-Fed Scanner"
        }
    }
}
