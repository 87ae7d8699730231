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

        func sentence(about scanner: String) -> String {
            "\(scanner) itself counted \(device) pages since \(CalendarDay(of: since)), Platen \(own)."
        }
    }

    var counters: DeviceCounters
    /// Pages that Platen had counted.
    var own: Int
    /// Nil: it counts no pages.
    var start: Start?
    /// Whether it was said that the two differ.
    var isTold = false

    /// Pages by which the two may differ whatever their number: calibrations and copies.
    private static let slack = 100.0
    /// How many times as much the device may count, since other programs' pages are few; and Platen, since a sheet of two images may count once.
    private static let most = (device: 1.25, own: 2.5)

    init(_ counters: DeviceCounters, own: Int, at time: Date, start: Start? = nil) {
        self.counters = counters
        self.own = own
        self.start = start ?? counters.pages.map { Start(time: time, device: $0, own: own) }
    }

    /// The next reading.
    func followed(by counters: DeviceCounters, own: Int, at time: Date) -> DeviceReading {
        // A counter that went back is another one: a board was replaced.
        let goesOn = (counters.pages ?? 0) >= (self.counters.pages ?? 0)
        var next = DeviceReading(counters, own: own, at: time, start: goesOn ? start : nil)
        next.isTold = goesOn && isTold
        return next
    }

    /// Nil: the two agree, as far as they can.
    var difference: Difference? {
        guard let start, let pages = counters.pages else { return nil }
        let (device, platen) = (Double(pages - start.device), Double(own - start.own))
        guard device > platen * Self.most.device + Self.slack || platen > device * Self.most.own + Self.slack else { return nil }
        return Difference(since: start.time, device: pages - start.device, own: own - start.own)
    }
}
