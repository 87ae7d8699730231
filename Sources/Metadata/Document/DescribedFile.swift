import PlatenModel

/// A file of the package with its place in the document.
struct DescribedFile: Sendable {
    /// Among all files of the document, from 1: its identifiers are made of it.
    var number: Int
    var packaged: PackagedCapture
    var use: METS.FileUse
    var cycle: Cycle?

    var capture: Capture { packaged.capture }
    var format: MasterFormat { packaged.isBigTIFF ? .big : .classic }
    var fileIdentifier: XMLText { identifier("file") }
    var sectionIdentifier: XMLText { identifier("amd") }
    var technicalIdentifier: XMLText { identifier("tech") }
    var provenanceIdentifier: XMLText { identifier("digiprov") }
    /// All administrative metadata of the file itself, as ADMID has them.
    var administrativeIdentifiers: String { "\(technicalIdentifier.markup) \(provenanceIdentifier.markup)" }

    private func identifier(_ prefix: String) -> XMLText { XMLText("\(prefix)-\(number)") }
}
