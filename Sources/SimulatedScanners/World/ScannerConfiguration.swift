/// What scanner.conf and fault say, checked.
struct ScannerConfiguration {
    var kind = ScannerKind.flatbed
    var vendor = "Platen"
    var model = "Simulated Flatbed"
    var serial: String
    /// Millimetres.
    var bedWidth = 216.0
    var bedHeight = 300.0
    /// Bytes a second, 0 for no limit.
    var pace = 0
    /// Bytes, 0 for no limit.
    var readLimit = 0
    var linePadding = 0
    /// Seconds.
    var warmUp = 0.0
    /// 8-bit units.
    var noise = 0.0
    /// Per cent.
    var gainVariation = 0.0
    /// 8-bit units.
    var offset = 0.0
    var hasGeneratedPage = true
    var seed: UInt64 = 1
    /// Absolute, or as the configuration has it where that is absolute.
    var document: String?
    /// Millimetres.
    var documentX = 0.0
    var documentY = 0.0
    var pageWidth = 210.0
    var pageHeight = 297.0
    var faults: FaultList
}
