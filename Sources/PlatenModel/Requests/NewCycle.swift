/// Body of `POST /v1/jobs/{job}/cycles`.
public struct NewCycle: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["profile", "scanner", "count", "wait", "trigger", "onFault", "numberFrom", "replaces"]

    public var profile: String
    /// Nil: the first ready scanner of a class that the profile names.
    public var scanner: String?
    /// Pages to take. Nil: until the feeder is empty; one page of any other source.
    public var count: Int?
    /// Wait for a scanner that another cycle holds, instead of being refused.
    public var wait: Bool?
    /// Wait for a button, a pedal or `platenctl trigger`. Nil: begin at once.
    public var trigger: TriggerMode?
    /// Nil: pause.
    public var onFault: FaultResponse?
    /// Number of the first page or folio, from which the others are counted. Nil: none is given.
    public var numberFrom: PageDesignation?
    /// The capture of the job that the one page takes the place of; it is kept. Nil: none.
    public var replaces: Identifier<Capture>?

    public init(
        profile: String, scanner: String? = nil, count: Int? = nil, wait: Bool? = nil, trigger: TriggerMode? = nil, onFault: FaultResponse? = nil,
        numberFrom: PageDesignation? = nil, replaces: Identifier<Capture>? = nil
    ) {
        self.profile = profile
        self.scanner = scanner
        self.count = count
        self.wait = wait
        self.trigger = trigger
        self.onFault = onFault
        self.numberFrom = numberFrom
        self.replaces = replaces
    }
}
