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

    /// By how much they differ.
    struct Difference: Sendable, Hashable {
        let since: Date
        let device: Int
        let own: Int
        var isOfLamp = false

        func sentence(about scanner: String) -> String {
            isOfLamp
                ? "The lamp time that \(scanner) itself counts grew by \(device) since \(CalendarDay(of: since)), in which it scanned for \(own) hours."
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
    /// Of its lamp time, and hours of scanning. Nil: it tells of no lamp.
    var lampStart: Start?
    var isLampTold: Bool?

    /// Pages by which the two may differ whatever their number: calibrations and copies.
    private static let slack = 100.0
    /// How many times as much the device may count, since other programs' pages are few; and Platen, since a sheet of two images may count once.
    private static let most = (device: 1.25, own: 2.5)
    /// Hours by which Platen may count more, since a counter of whole hours may drop the part of one at each switching off.
    private static let lampSlack = 20

    init(_ counters: DeviceCounters, own: Int, hours: Double, at time: Date, start: Start? = nil, lampStart: Start? = nil) {
        self.counters = counters
        self.own = own
        ownHours = hours
        self.start = start ?? counters.pages.map { Start(time: time, device: $0, own: own) }
        self.lampStart = lampStart ?? counters.lampTime.map { Start(time: time, device: $0, own: Int(hours)) }
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
            counters, own: own, hours: hours, at: time, start: goesOn ? start : nil, lampStart: isSameLamp ? lampStart : nil)
        next.isTold = goesOn && isTold
        next.isLampTold = isSameLamp ? isLampTold : nil
        return next
    }

    /// Whether the lamp that a later reading tells of is younger than this one.
    func hasNewLamp(_ counters: DeviceCounters) -> Bool {
        guard let old = self.counters.lampTime, let new = counters.lampTime else { return false }
        return new < old
    }

    /// Nil: a lamp that was on as long as pages were scanned, or longer. By how much it may have been on longer nobody can tell: it is on between pages, too,
    /// and the driver tells no unit.
    var lampDifference: Difference? {
        guard let start = lampStart, let time = counters.lampTime, let hours = ownHours else { return nil }
        let (device, own) = (time - start.device, Int(hours) - start.own)
        return own > device + Self.lampSlack ? Difference(since: start.time, device: device, own: own, isOfLamp: true) : nil
    }

    /// Nil: the two agree, as far as they can.
    var difference: Difference? {
        guard let start, let pages = counters.pages else { return nil }
        let (device, platen) = (Double(pages - start.device), Double(own - start.own))
        guard device > platen * Self.most.device + Self.slack || platen > device * Self.most.own + Self.slack else { return nil }
        return Difference(since: start.time, device: pages - start.device, own: own - start.own)
    }
}
