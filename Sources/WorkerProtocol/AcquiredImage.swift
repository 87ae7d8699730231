import FoundationEssentials
import PlatenModel

/// One complete file, written and on disk (fsync returned).
public struct AcquiredImage: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    /// When the scanner began the page.
    public var acquired: Date
    /// Bytes of the file.
    public var size: Int
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    public var sha256: String
    /// SHA-256 of the decoded rows without padding.
    public var rowsSHA256: String
    public var geometry: ImageGeometry
    public var warnings: [CaptureWarning]
    /// Printed page numbers on it. Nil: the profile does not have them read, or the worker ended before.
    public var printedNumbers: PrintedNumbers?

    public init(
        capture: Identifier<Capture>, acquired: Date, size: Int, sha256: String, rowsSHA256: String, geometry: ImageGeometry,
        warnings: [CaptureWarning], printedNumbers: PrintedNumbers? = nil
    ) {
        self.capture = capture
        self.acquired = acquired
        self.size = size
        self.sha256 = sha256
        self.rowsSHA256 = rowsSHA256
        self.geometry = geometry
        self.warnings = warnings
        self.printedNumbers = printedNumbers
    }
}

extension AcquiredImage {
    /// A page that is on disk.
    ///
    /// - Parameter sha256: of the file, in lower-case hexadecimal.
    public init(capture: Identifier<Capture>, _ page: PageRead, sha256: String, printedNumbers: PrintedNumbers? = nil) {
        self.init(
            capture: capture, acquired: page.acquired, size: page.size, sha256: sha256, rowsSHA256: page.rowsSHA256, geometry: page.geometry,
            warnings: page.warnings, printedNumbers: printedNumbers)
    }
}
