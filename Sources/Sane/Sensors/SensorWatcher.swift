import PlatenModel

/// Watches the buttons and sensors of one open scanner, on the thread that SANE belongs to.
///
/// It asks only when it is told to, never while a page is scanned. Two watchers of one scanner take presses from each other. A scanner
/// that was closed and opened again needs a new one, for its options may have other numbers.
public struct SensorWatcher {
    /// What is known of the driver: how often to ask, and what to beware of.
    public let driver: DriverSensors
    public let semantics: SensorSemantics

    /// Readings of one option until it is given up that a driver's memory ends: 16 presses are more than a person leaves behind, and a
    /// driver that always tells yes must not hold up the scanner.
    private static let longestBacklog = 16

    private var sensors: [WatchedSensor]
    private let updateButton: Int?
    /// Events of a round that ended in an error: reading took them from the driver, so they are told with the next round.
    private var pending: [SensorEvent] = []

    /// - Parameters:
    ///   - device: the SANE name that the scanner was opened by.
    ///   - options: the scanner's options, with or without values.
    ///   - semantics: what reading a button of this very scanner tells, where the driver is not as it should be.
    public init(device: String, options: [ScannerOption], semantics chosen: SensorSemantics? = nil) {
        let driver = SensorTable.sensors(of: SaneDeviceName(device).servingDriver)
        let semantics = chosen ?? SensorTable.semantics(of: driver, options: options)
        var names: Set<SensorName> = []
        let watched = options.compactMap { option in
            SensorTable.rule(for: option, in: driver).map { WatchedSensor(option, $0, semantics) }
        }
        // States come first, so that a press is told after the knob that it goes with. Of options with one name the first counts.
        sensors = (watched.filter { $0.kind != .button } + watched.filter { $0.kind == .button }).filter { names.insert($0.name).inserted }
        updateButton = semantics == .update ? SensorTable.updateButton(in: options)?.index : nil
        self.driver = driver
        self.semantics = semantics
    }

    /// Whether there is nothing to watch.
    public var isEmpty: Bool { sensors.isEmpty }

    /// The buttons among them.
    public var buttons: [SensorName] { sensors.filter { $0.kind == .button }.map(\.name) }

    /// What the sensors and knobs showed when they were last read, and buttons that only tell how they are now.
    public var readings: [SensorReading] { sensors.flatMap(\.readings) }

    /// Reads every sensor once and tells what happened since the last round: changes first, then presses.
    ///
    /// The first round tells nothing. It takes up how things stand, and what the driver remembers of presses is read and forgotten: a
    /// press from before anybody waited must not start a scan. Only for that an option may be read more than once, and never in a snapshot.
    ///
    /// An option that is inactive or refused is passed over for this round. Every other error ends the round and is thrown; what was read
    /// before it is told next time.
    public mutating func poll<Reader: SensorReader & ~Copyable>(_ scanner: inout Reader) throws(SaneError) -> [SensorEvent] {
        try update(&scanner)
        for position in sensors.indices {
            let isFirst = sensors[position].last == nil
            guard let value = try read(sensors[position].index, scanner) else { continue }
            pending += sensors[position].take(value)
            if isFirst, semantics != .snapshot { try forgetBacklog(of: position, value, scanner) }
        }
        let events = pending
        pending = []
        return events
    }

    private func update<Reader: SensorReader & ~Copyable>(_ scanner: inout Reader) throws(SaneError) {
        guard let updateButton else { return }
        do throws(SaneError) {
            try scanner.press(updateButton)
        } catch {
            guard error.concernsOptionOnly else { throw error }
        }
    }

    private mutating func forgetBacklog<Reader: SensorReader & ~Copyable>(
        of position: Int, _ first: OptionValue, _ scanner: borrowing Reader
    ) throws(SaneError) {
        var before: OptionValue?
        var value = first
        var count = 1
        while count < Self.longestBacklog, sensors[position].isBehind(value, after: before) {
            guard let next = try read(sensors[position].index, scanner) else { return }
            before = value
            value = next
            count += 1
            // Presses among these are from before the watch.
            _ = sensors[position].take(value)
        }
    }

    private func read<Reader: SensorReader & ~Copyable>(_ index: Int, _ scanner: borrowing Reader) throws(SaneError) -> OptionValue? {
        do throws(SaneError) {
            return try scanner.value(of: index)
        } catch {
            guard error.concernsOptionOnly else { throw error }
            return nil
        }
    }
}
