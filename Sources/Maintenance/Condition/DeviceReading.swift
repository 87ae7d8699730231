import FoundationEssentials
import PlatenModel

/// What a scanner counted itself when it was last asked, beside what Platen had counted by then.
struct DeviceReading: Codable, Sendable, Hashable {
    /// Where the two began to be compared.
    struct Start: Codable, Sendable, Hashable {
        let time: Date
        let device: Int
        let own: Int
    }

    /// When the time of the lamp moved last.
    struct Move: Codable, Sendable, Hashable {
        let time: Date
        /// Hours of scanning that Platen had counted.
        let hours: Double
        /// False: it was only asked for the first time, and may have moved long before.
        let isSeen: Bool
    }

    /// By how much they differ.
    struct Difference: Sendable, Hashable {
        let since: Date
        let device: Int
        let own: Int
        var isOfLamp = false

        func sentence(about scanner: String) -> String {
            isOfLamp
                ? "The lamp time that \(scanner) itself counts has stood still since \(CalendarDay(of: since)), in which it scanned for \(own) hours."
                : "\(scanner) itself counted \(device) pages since \(CalendarDay(of: since)), Platen \(own)."
        }
    }

    var counters: DeviceCounters
    /// Pages that Platen had counted.
    var own: Int
    /// Nil: it counts no pages.
    var start: Start?
    /// Whether it was said that the two differ.
    var isTold = false
    /// Hours of scanning that Platen had counted; nil where an earlier version kept this.
    var ownHours: Double?
    /// Nil: it tells of no lamp, or an earlier version kept this.
    var lampMove: Move?
    /// The most hours of scanning that were seen for a step of its lamp time. Nil: its steps are not known.
    var lampStep: Double?
    var isLampTold: Bool?

    /// Pages by which the two may differ whatever their number: calibrations and copies.
    private static let slack = 100.0
    /// How many times as much the device may count, since other programs' pages are few; and Platen, since a sheet of two images may count once.
    private static let most = (device: 1.25, own: 2.5)
    /// Steps of its lamp time, and hours beyond them, in which that may stand still: a counter of whole hours may drop the part of one at each switching
    /// off.
    private static let lampSlack = (steps: 3.0, hours: 20.0)
    /// Hours of a step that is not known: a counter of larger ones would be of no use, since lamps last for some thousand hours.
    private static let coarsestStep = 100.0

    init(_ counters: DeviceCounters, own: Int, hours: Double, at time: Date, start: Start? = nil, lampMove: Move? = nil) {
        self.counters = counters
        self.own = own
        ownHours = hours
        self.start = start ?? counters.pages.map { Start(time: time, device: $0, own: own) }
        self.lampMove = lampMove ?? counters.lampTime.map { _ in Move(time: time, hours: hours, isSeen: false) }
    }

    /// The next reading.
    func followed(by counters: DeviceCounters, own: Int, hours: Double, at time: Date) -> DeviceReading {
        // What it did not tell this time is what it told last.
        var counters = counters
        counters.lampTime = counters.lampTime ?? self.counters.lampTime
        // A counter that went back is another one: a board was replaced, or the lamp.
        let goesOn = (counters.pages ?? 0) >= (self.counters.pages ?? 0)
        let isSameLamp = !hasNewLamp(counters)
        var next = DeviceReading(
            counters, own: own, hours: hours, at: time, start: goesOn ? start : nil, lampMove: isSameLamp ? lampMove : nil)
        next.isTold = goesOn && isTold
        next.lampStep = lampStep
        guard isSameLamp else { return next }
        next.isLampTold = isLampTold
        if let old = self.counters.lampTime, let new = counters.lampTime, new > old {
            // The driver tells no unit, and the lamp is on between pages, too. From one move to another is a step or more, and never from standing still.
            if let move = lampMove, move.isSeen, lampDifference == nil {
                next.lampStep = max(lampStep ?? 0, (hours - move.hours) / Double(new - old))
            }
            next.lampMove = Move(time: time, hours: hours, isSeen: true)
            next.isLampTold = nil
        }
        return next
    }

    /// Whether the lamp that a later reading tells of is younger than this one.
    func hasNewLamp(_ counters: DeviceCounters) -> Bool {
        guard let old = self.counters.lampTime, let new = counters.lampTime else { return false }
        return new < old
    }

    /// Nil: its lamp time goes on, as far as can be told by then. By how much the lamp was on longer than pages were scanned nobody can tell.
    var lampDifference: Difference? {
        guard let move = lampMove, let ownHours else { return nil }
        let still = ownHours - move.hours
        guard still > Self.lampSlack.steps * (lampStep ?? Self.coarsestStep) + Self.lampSlack.hours else { return nil }
        return Difference(since: move.time, device: 0, own: Int(still), isOfLamp: true)
    }

    /// Nil: the two agree, as far as they can.
    var difference: Difference? {
        guard let start, let pages = counters.pages else { return nil }
        let (device, platen) = (Double(pages - start.device), Double(own - start.own))
        guard device > platen * Self.most.device + Self.slack || platen > device * Self.most.own + Self.slack else { return nil }
        return Difference(since: start.time, device: pages - start.device, own: own - start.own)
    }
}
