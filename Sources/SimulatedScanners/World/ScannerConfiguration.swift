/// What scanner.conf and fault say, checked.
struct ScannerConfiguration {
    var kind = ScannerKind.flatbed
    var vendor = "Platen"
    var givenModel: String?
    var serial: String
    /// Millimetres.
    var bedWidth = 216.0
    var bedHeight = 300.0
    /// Of a flatbed, in its lid.
    var hasFeeder = false

    var listedName: String?
    var usb = USBIdentity()

    /// Bytes a second, 0 for no limit.
    var pace = 0
    /// Bytes, 0 for no limit.
    var readLimit = 0
    var linePadding = 0
    /// Seconds.
    var warmUp = 0.0
    var warmUpStyle = WarmUpStyle.block

    /// 8-bit units.
    var noise = 0.0
    /// Per cent.
    var gainVariation = 0.0
    /// 8-bit units.
    var offset = 0.0
    var hasCalibrationFile = false
    /// Seconds.
    var calibrateTime = 0.0

    var page = PageKind.generated
    var seed: UInt64 = 1
    /// Absolute, or as the configuration has it where that is absolute.
    var document: String?
    /// Millimetres.
    var documentX = 0.0
    var documentY = 0.0
    var pageWidth = 210.0
    var pageHeight = 297.0
    var isSamePageForEver = false

    /// Sheets.
    var stack = 0
    var hasBlankBacks = false
    var feederEnd = FeederEnd.noDocuments
    var isNeverEmpty = false
    var prefetch = 0

    var buttons = ButtonStyle.eventQueue
    var optionFlags = OptionFlags.true
    var resolutionName: String?
    var sourceName: String?
    var geometry = GeometryOptions.full
    var hasNullTexts = false
    var garbageTexts = GarbageTexts.none
    var isStartInvalidOnce = false

    var faults: FaultList

    var model: String { givenModel ?? kind.defaultModel }
}
