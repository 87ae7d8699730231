/// What scanner.conf and fault say, checked.
struct ScannerConfiguration {
    var kind = ScannerKind.flatbed
    var vendor = "Platen"
    var givenModel: String?
    var serial: String
    /// Millimetres, nil: as the class has it.
    var givenBedWidth: Double?
    var givenBedHeight: Double?
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

    var hasTwelveBits = false
    var passes = PassOrder.single

    /// 8-bit units.
    var noise = 0.0
    /// Per cent.
    var gainVariation = 0.0
    /// 8-bit units.
    var offset = 0.0
    /// 8-bit units.
    var offsetVariation = 0.0
    var darkScan = DarkScan.none
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
    /// Millimetres a page.
    var slideX = 0.0
    var slideY = 0.0
    /// Nil: as the class has it.
    var givenPageWidth: Double?
    var givenPageHeight: Double?
    var isSamePageForEver = false

    /// Sheets.
    var stack = 0
    var hasBlankBacks = false
    var skipsBlankBacks = false
    var refusesDuplex = false
    var feederEnd = FeederEnd.noDocuments
    var isNeverEmpty = false
    var hasCounters = false
    var hasLampCounter = false
    var prefetch = 0

    /// Seconds.
    var focusTime = 0.0
    var lampIdle = 60.0
    var turnsByItself = false
    /// Per cent.
    var vignetting = 0.0
    var sideLight = 0.0

    var announcedLength = AnnouncedLength.unknown
    var modules = 5
    /// Millimetres.
    var stitchAcross = 0.0
    var stitchDown = 0.0
    /// Per cent.
    var moduleLoss = 0.0
    var transportError = 0.0
    var streak = SensorStreak()
    /// On the glass.
    var dust: [GlassDust] = []
    var fibres: [GlassFibre] = []
    var fixedBit: FixedBit?
    var lamp = Lamp()

    var buttons = ButtonStyle.eventQueue
    var optionFlags = OptionFlags.true
    var resolutionName: String?
    var sourceName: String?
    var hasFixedSource = false
    var geometry = GeometryOptions.full
    var hasNullTexts = false
    var garbageTexts = GarbageTexts.none
    var isStartInvalidOnce = false

    var faults: FaultList

    /// Millimetres.
    var bedWidth: Double { givenBedWidth ?? kind.defaultBed.width }
    var bedHeight: Double { givenBedHeight ?? kind.defaultBed.height }
    var pageWidth: Double { givenPageWidth ?? kind.defaultPage.width }
    var pageHeight: Double { givenPageHeight ?? kind.defaultPage.height }

    /// What `generated` stands for is said.
    var pageKind: PageKind { page == .generated ? kind.defaultPageKind : page }

    var model: String { givenModel ?? kind.defaultModel }
}
