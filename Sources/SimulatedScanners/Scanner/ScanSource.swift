/// Where the page lies and the light comes from. The names are those of genesys, epson2, fujitsu and other drivers in sane-backends 1.2.1.
enum ScanSource: String, CaseIterable {
    case flatbed = "Flatbed"
    case transparencyUnit = "Transparency Unit"
    /// Under an overhead scanner.
    case documentTable = "Document Table"
    case documentFeeder = "Automatic Document Feeder"
    case feederFront = "ADF Front"
    case feederBack = "ADF Back"
    case feederDuplex = "ADF Duplex"
    /// The slot into which somebody pushes one sheet, as bh calls it.
    case manualFeed = "Manual Feed Tray"

    var isFeeder: Bool {
        switch self {
        case .flatbed, .transparencyUnit, .documentTable: false
        case .documentFeeder, .feederFront, .feederBack, .feederDuplex, .manualFeed: true
        }
    }
}
