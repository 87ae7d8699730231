import PlatenModel

/// What is known of an image when it gets its name.
public struct NameFacts: Sendable, Hashable {
    /// A valid job name. See `JobName`.
    public var job: String
    public var item: JobItem
    /// Position among the job's captures, from 1.
    public var sequence: Int
    /// Place among the job's pages, from 1.
    public var position: Int
    /// The page's or folio's own number. Nil: nobody said.
    public var designation: PageDesignation?
    /// Of a feeder that delivers both sides of its sheets.
    public var side: SheetSide?
    public var part: String?
    public var pass: String?
    public var role: CaptureRole
    /// Which of the images that would otherwise have this name it is, from 1. From 2 on every name shows it.
    public var version: Int
    /// The day on which it was captured.
    public var date: CalendarDay?
    public var scanner: String?
    public var profile: String?
    /// Of the master's format, without a dot: 1 to 10 letters and digits of ASCII.
    public var fileExtension: String

    /// - Parameter position: nil: the same as `sequence`.
    public init(
        job: String, item: JobItem = JobItem(), sequence: Int, position: Int? = nil, designation: PageDesignation? = nil, side: SheetSide? = nil,
        part: String? = nil, pass: String? = nil, role: CaptureRole = .page, version: Int = 1, date: CalendarDay? = nil,
        scanner: String? = nil, profile: String? = nil, fileExtension: String = "tif"
    ) {
        self.job = job
        self.item = item
        self.sequence = sequence
        self.position = position ?? sequence
        self.designation = designation
        self.side = side
        self.part = part
        self.pass = pass
        self.role = role
        self.version = version
        self.date = date
        self.scanner = scanner
        self.profile = profile
        self.fileExtension = fileExtension
    }
}
