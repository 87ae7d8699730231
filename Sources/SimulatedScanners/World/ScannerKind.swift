/// The classes of scanner that this driver can be.
enum ScannerKind: String, CaseIterable {
    case flatbed
    case sheetFed = "sheet-fed"
    case largeFormat = "large-format"
    case overhead

    /// The machine of that class for a scanner just opened.
    func mechanism(_ configuration: ScannerConfiguration, in folder: ScannerFolder) -> any ScannerMechanism {
        switch self {
        case .flatbed: Flatbed(configuration, in: folder)
        case .sheetFed: SheetFedScanner(configuration, in: folder)
        case .largeFormat: LargeFormatScanner(configuration, in: folder)
        case .overhead: OverheadScanner(configuration, in: folder)
        }
    }

    /// The type that SANE reports (SANE Standard 1.06, table of predefined device types).
    var deviceType: String {
        switch self {
        // There is no type for those that look down on a bed.
        case .flatbed, .overhead: "flatbed scanner"
        case .sheetFed, .largeFormat: "sheetfed scanner"
        }
    }

    var defaultModel: String {
        switch self {
        case .flatbed: "Simulated Flatbed"
        case .sheetFed: "Simulated Sheet-Fed Scanner"
        case .largeFormat: "Simulated Large-Format Scanner"
        case .overhead: "Simulated Overhead Scanner"
        }
    }

    /// Width and height of the glass, or of the largest sheet that goes through, in millimetres, where the configuration does not say.
    var defaultBed: (width: Double, height: Double) {
        switch self {
        case .flatbed, .sheetFed: (216, 300)
        // 36 inches, and what drivers for long paper allow at most.
        case .largeFormat: (914, 15_000)
        // A2 across (ISO 216).
        case .overhead: (594, 420)
        }
    }

    /// Width and height of what is scanned, in millimetres.
    var defaultPage: (width: Double, height: Double) {
        switch self {
        // Of a book, one page.
        case .flatbed, .sheetFed, .overhead: (210, 297)
        // A0 (ISO 216).
        case .largeFormat: (841, 1189)
        }
    }

    /// What `page = generated` means.
    var defaultPageKind: PageKind {
        switch self {
        case .flatbed, .sheetFed: .text
        case .largeFormat: .plan
        case .overhead: .spread
        }
    }
}
