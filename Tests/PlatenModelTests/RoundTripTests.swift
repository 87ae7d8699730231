import Foundation
import PlatenModel
import Testing

@Suite("Round trips of the vocabulary through JSON")
struct RoundTripTests {
    /// The value after a round trip, from text on one line.
    private func roundTrip<Value: Codable & Hashable>(_ value: Value, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let line = try PlatenJSON.line(value)
        #expect(!line.contains("\n"), sourceLocation: sourceLocation)
        #expect(try PlatenJSON.decoder().decode(Value.self, from: Data(line.utf8)) == value, sourceLocation: sourceLocation)
        let pretty = try PlatenJSON.encoder(pretty: true).encode(value)
        #expect(try PlatenJSON.decoder().decode(Value.self, from: pretty) == value, sourceLocation: sourceLocation)
    }

    @Test("Jobs, cycles and captures")
    func work() throws {
        try roundTrip(Sample.job)
        try roundTrip(Sample.cycle)
        try roundTrip(Sample.capture)
        try roundTrip(Page(items: [Sample.capture], next: "c1").items)
    }

    @Test("Profiles with every kind of area")
    func profiles() throws {
        try roundTrip(Sample.profile)
        var profile = Sample.profile
        profile.area = .rectangle(x: 0.5, y: 1, width: 210, height: 297)
        profile.source = nil
        try roundTrip(profile)
    }

    @Test("Events of every kind, with and without an id")
    func events() throws {
        for kind in EventKind.allCases {
            try roundTrip(Event(time: Sample.noon, kind: kind, sentence: "x"))
        }
        try roundTrip(
            Event(
                id: .max, time: Sample.noon, kind: .cycleProgress, scanner: "s", job: .make(), cycle: .make(), capture: .make(),
                progress: CycleProgress(page: 1, pages: nil, rows: 2, totalRows: 3, bytes: 4, seconds: 5.25),
                problem: Problem(.feederJammed, ["scanner": "s"]), sentence: "Two\nlines \"quoted\" /slash"))
    }

    @Test("Scanners, their options and constraints")
    func scanners() throws {
        for state in ScannerState.allCases {
            try roundTrip(
                Scanner(
                    name: "s", scannerClass: .film, identity: "usb:1:2", device: "epson2:libusb:001:005", vendor: "v", model: "m", state: state,
                    stateReason: Problem(.coverOpen, ["scanner": "s"]), stateSince: Date(timeIntervalSince1970: 1_771_675_200),
                    alternatives: ["epsonds:libusb:001:005"], buttons: .watched, cycle: .make()))
        }
        for constraint in [
            OptionConstraint.unconstrained, .range(minimum: -1.5, maximum: 2, quantisation: 0.25), .numbers([1, 2.5]), .texts(["Gray", ""]),
        ] {
            try roundTrip(
                ScannerOption(
                    index: 3, name: "x", title: "t", explanation: "e", type: .fixed, unit: .millimetre, count: 1,
                    capabilities: OptionCapabilities(active: true, settable: true, readable: true, automatic: true), constraint: constraint,
                    value: .number(1)))
        }
        try roundTrip(ReportedDevice(name: "test:0", vendor: "Noname", model: "frontend-tester", type: "virtual device"))
        try roundTrip(RememberedScanner(identity: "usb:1:2:3", name: "film-1", scannerClass: .film))
    }

    @Test("Sensors, their readings and events, whose form is that of the documentation")
    func sensors() throws {
        try roundTrip(SensorReading(name: .pageLoaded, value: .bool(true)))
        for event in [SensorEvent.pressed(.scan), .changed(.function, .number(3)), .changed(.coverOpen, .bool(false)), .pressed(.button(9))] {
            try roundTrip(event)
        }
        #expect(try PlatenJSON.line(SensorEvent.pressed(.scan)) == #"{"pressed":"scan"}"#)
        #expect(try PlatenJSON.line(SensorEvent.changed(.pageLoaded, .bool(true))) == #"{"changed":"page-loaded","value":true}"#)
    }

    @Test("Requests, with and without what may be left out")
    func requests() throws {
        try roundTrip(NewJob())
        try roundTrip(NewJob(name: "n", title: "t", restrictedTo: ["g"]))
        try roundTrip(NewCycle(profile: "a4"))
        try roundTrip(NewCycle(profile: "a4", scanner: "s", count: 3, wait: true))
        #expect(try PlatenJSON.decoder().decode(NewJob.self, from: Data("{}".utf8)) == NewJob())
    }

    @Test("The status of a station")
    func status() throws {
        try roundTrip(
            StationStatus(
                version: "1", started: Sample.noon, host: "h", scannerCount: 2, readyScannerCount: 1, runningCycles: [.make()],
                mastersFolder: "/m", freeBytes: 1 << 50, problems: [Problem(.stationStopping)], role: .technician))
    }

    @Test("Identifiers are plain text in JSON, lower-case UUIDs when made")
    func identifiers() throws {
        #expect(try PlatenJSON.line([Identifier<Job>(rawValue: "abc")]) == "[\"abc\"]")
        let made = Identifier<Job>.make().rawValue
        #expect(made == made.lowercased() && UUID(uuidString: made) != nil)
    }

    @Test("JSON has sorted keys, ISO dates and plain slashes")
    func format() throws {
        let event = Event(time: Sample.noon, kind: .heartbeat, scanner: "a/b", sentence: "s")
        #expect(
            try PlatenJSON.line(event)
                == #"{"kind":"heartbeat","scanner":"a/b","sentence":"s","time":"2026-02-21T12:00:00Z"}"#)
    }
}
