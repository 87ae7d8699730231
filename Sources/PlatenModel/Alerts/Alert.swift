import FoundationEssentials

/// Something that a person should do: raised once, updated, cleared by evidence.
public struct Alert: Codable, Sendable, Hashable {
    /// By which people speak of it. No other alert ever has it; nil in what was kept by an earlier version.
    public var number: Int64?
    /// What the alert is about, such as `driver:epson2`, `scanner:flatbed-1` or `capture:<identifier>`; one alert at most for one subject and code.
    public var subject: String
    public var problem: Problem
    public var raised: Date
    public var updated: Date
    /// How often it was raised since.
    public var count: Int
    /// Nil: nobody has.
    public var acknowledged: AlertAcknowledgement?
    /// It is not to be told before then.
    public var snoozedUntil: Date?

    public init(
        number: Int64? = nil, subject: String, problem: Problem, raised: Date, updated: Date, count: Int = 1,
        acknowledged: AlertAcknowledgement? = nil, snoozedUntil: Date? = nil
    ) {
        self.number = number
        self.acknowledged = acknowledged
        self.snoozedUntil = snoozedUntil
        self.subject = subject
        self.problem = problem
        self.raised = raised
        self.updated = updated
        self.count = count
    }

    /// Whether it is not to be told yet.
    public func isSnoozed(at time: Date) -> Bool { snoozedUntil.map { time < $0 } ?? false }

    /// The subject of alerts about a capture's files.
    public static func subject(of capture: Identifier<Capture>) -> String { "capture:\(capture)" }

    /// The subject of alerts about a scanner's glass.
    public static func subject(ofGlass scanner: String) -> String { "glass:\(scanner)" }

    /// The subject of alerts about the history of one of a scanner's figures.
    public static func subject(of figure: FigureKind, of scanner: String) -> String { "figure:\(scanner)/\(figure.rawValue)" }

    /// The subject of alerts about printed page numbers on a scanner's images: one whose pages can be read clears none of another's.
    public static func subject(ofPageNumbers scanner: String) -> String { "page-numbers:\(scanner)" }

    /// The scanner that a subject is about, where that is its own state: it counts when scanners are chosen.
    public static func scanner(of subject: String) -> String? {
        let parts = subject.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, ["scanner", "glass", "figure"].contains(parts[0]) else { return nil }
        return parts[1].split(separator: "/", maxSplits: 1).first.map(String.init)
    }
}
