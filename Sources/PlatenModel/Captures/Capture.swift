import FoundationEssentials

/// One acquired image and the facts of its acquisition.
public struct Capture: Codable, Sendable, Hashable {
    public var id: Identifier<Capture>
    public var job: Identifier<Job>
    public var jobName: String
    public var cycle: Identifier<Cycle>
    /// Position among the job's captures, from 1.
    public var sequence: Int
    public var scanner: String
    public var vendor: String
    public var model: String
    public var profile: String
    /// When the scanner began the page.
    public var acquired: Date
    /// Path of the master below the masters' root.
    public var file: String
    /// Bytes of the master.
    public var size: Int
    /// SHA-256 of the master's bytes, in hexadecimal.
    public var sha256: String
    /// SHA-256 of the decoded rows without padding: the same whatever the file's format.
    public var rowsSHA256: String
    public var geometry: ImageGeometry
    /// Options that were set, in the order of setting.
    public var options: [AppliedOption]
    public var warnings: [CaptureWarning]
    /// The capture of the same page that this one was taken to replace; it is kept.
    public var supersedes: Identifier<Capture>?
    public var role: CaptureRole
    /// Place among the job's pages, from 1; it changes when pages are put in another order, ``sequence`` never does.
    public var position: Int
    /// Of a feeder that delivers both sides of its sheets.
    public var side: SheetSide?
    /// The page's or folio's own number. Nil: nobody said.
    public var designation: PageDesignation?
    /// Of an item in several parts, such as volumes or chapters.
    public var part: String?
    /// Of a page that is taken several times: the profile's pass.
    public var pass: String?
    /// Barcodes on the image, where the profile has them read.
    public var codes: [ReadCode]
    /// Printed page numbers on the image. Nil: the profile does not have them read, or the worker ended before.
    public var printedNumbers: PrintedNumbers?
    /// What the profile's limits said of the image, the worst first. Empty: it passed, or nothing was limited.
    public var verdicts: [Verdict]
    /// Nothing is on the page.
    public var isBlank: Bool
    /// Of an image that was cut out of an exposure.
    public var clip: CaptureClip?
    /// What would even out its columns: for derivatives. Nil: there is none that holds for it.
    public var flatField: CaptureFlatField?

    public init(
        id: Identifier<Capture>, job: Identifier<Job>, jobName: String, cycle: Identifier<Cycle>, sequence: Int, scanner: String,
        vendor: String, model: String, profile: String, acquired: Date, file: String, size: Int, sha256: String,
        rowsSHA256: String, geometry: ImageGeometry, options: [AppliedOption], warnings: [CaptureWarning],
        supersedes: Identifier<Capture>? = nil, role: CaptureRole = .page, position: Int? = nil, side: SheetSide? = nil,
        designation: PageDesignation? = nil, part: String? = nil, pass: String? = nil, codes: [ReadCode] = [],
        printedNumbers: PrintedNumbers? = nil, clip: CaptureClip? = nil,
        verdicts: [Verdict] = [],
        isBlank: Bool = false, flatField: CaptureFlatField? = nil
    ) {
        self.id = id
        self.job = job
        self.jobName = jobName
        self.cycle = cycle
        self.sequence = sequence
        self.scanner = scanner
        self.vendor = vendor
        self.model = model
        self.profile = profile
        self.acquired = acquired
        self.file = file
        self.size = size
        self.sha256 = sha256
        self.rowsSHA256 = rowsSHA256
        self.geometry = geometry
        self.options = options
        self.warnings = warnings
        self.supersedes = supersedes
        self.role = role
        self.position = position ?? sequence
        self.side = side
        self.designation = designation
        self.part = part
        self.pass = pass
        self.codes = codes
        self.printedNumbers = printedNumbers
        self.clip = clip
        self.verdicts = verdicts
        self.isBlank = isBlank
        self.flatField = flatField
    }
}

extension Capture {
    /// The gravest of what the profile's limits ask for; nil: it passed.
    public var qualityAction: QualityAction? { verdicts.map(\.action).max() }

    /// The key of the open point that its being held is.
    public var heldPoint: String { Self.heldPointPrefix + id.rawValue }

    /// What stands before a capture's identifier in that key.
    public static var heldPointPrefix: String { "held:" }

    /// Whether a person has to decide about it.
    public var isHeld: Bool { (qualityAction ?? .warn) >= .hold }
}
