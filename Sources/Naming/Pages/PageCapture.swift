import PlatenModel

/// What order and completeness of pages are computed from: of one capture, no more than they need.
public struct PageCapture: Sendable, Hashable {
    public var id: Identifier<Capture>
    /// Position among the job's captures, from 1.
    public var sequence: Int
    /// Place among the job's pages. All captures of one page, its passes and what they superseded, bear the same.
    public var position: Int
    public var designation: PageDesignation?
    public var role: CaptureRole
    public var part: String?
    public var pass: String?
    public var side: SheetSide?
    public var supersedes: Identifier<Capture>?
    /// What was read of its printed page numbers. Nil: nobody looked.
    public var printedNumbers: PrintedNumbers?
    /// Kept back by quality control until a person has decided.
    public var isHeld: Bool
    public var isBlank: Bool

    /// - Parameter position: nil: the same as `sequence`.
    public init(
        id: Identifier<Capture>, sequence: Int, position: Int? = nil, designation: PageDesignation? = nil, role: CaptureRole = .page,
        part: String? = nil, pass: String? = nil, side: SheetSide? = nil, supersedes: Identifier<Capture>? = nil, isHeld: Bool = false,
        isBlank: Bool = false, printedNumbers: PrintedNumbers? = nil
    ) {
        self.id = id
        self.sequence = sequence
        self.position = position ?? sequence
        self.designation = designation
        self.role = role
        self.part = part
        self.pass = pass
        self.side = side
        self.supersedes = supersedes
        self.isHeld = isHeld
        self.isBlank = isBlank
        self.printedNumbers = printedNumbers
    }

    public init(_ capture: Capture, isHeld: Bool = false, isBlank: Bool = false) {
        self.init(
            id: capture.id, sequence: capture.sequence, position: capture.position, designation: capture.designation, role: capture.role,
            part: capture.part, pass: capture.pass, side: capture.side, supersedes: capture.supersedes, isHeld: isHeld, isBlank: isBlank,
            printedNumbers: capture.printedNumbers)
    }
}
