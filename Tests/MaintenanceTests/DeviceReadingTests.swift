import FoundationEssentials
import PlatenModel
import Testing

@testable import Maintenance

@Suite("What a scanner counts itself")
struct DeviceReadingTests {
    private let day = Date(timeIntervalSince1970: 1_771_675_200)

    /// The reading behind one of 1000 pages where Platen had counted 200.
    private func reading(device: Int, own: Int) -> DeviceReading {
        DeviceReading(DeviceCounters(pages: 1000), own: 200, hours: 10, at: day).followed(
            by: DeviceCounters(pages: device), own: own, hours: 10, at: day.addingTimeInterval(9))
    }

    @Test("agrees with Platen where it counts a few pages more, or sheets of two images each")
    func agrees() {
        for (device, own) in [(1000, 200), (1100, 200), (11_000, 10_200), (1000 + 5000, 200 + 10_000), (12_000, 9_200)] {
            #expect(reading(device: device, own: own).difference == nil, "\(device), \(own)")
        }
    }

    @Test("differs where another program scans, and where the device counts hardly at all")
    func differs() {
        let other = reading(device: 2000, own: 300).difference
        #expect(other?.device == 1000 && other?.own == 100)
        #expect(other?.sentence(about: "feeder-1") == "feeder-1 itself counted 1000 pages since 2026-02-21, Platen 100.")
        #expect(reading(device: 1001, own: 900).difference != nil)
    }

    @Test("begins anew where a counter went back, and is kept as JSON")
    func beginsAnew() throws {
        var before = reading(device: 9000, own: 300)
        before.isTold = true
        let goesOn = before.followed(by: DeviceCounters(pages: 9001), own: 301, hours: 10, at: day)
        #expect(goesOn.isTold && goesOn.difference != nil)
        let back = before.followed(by: DeviceCounters(pages: 5), own: 310, hours: 10, at: day)
        #expect(!back.isTold && back.difference == nil && back.start?.device == 5 && back.start?.own == 310)
        let text = try PlatenJSON.line(goesOn)
        #expect(try PlatenJSON.decoder().decode(DeviceReading.self, from: Data(text.utf8)) == goesOn)
    }

    @Test("of its lamp differs only where pages were scanned for longer than that was on, and begins anew with a new lamp")
    func lamp() throws {
        func lamp(_ time: Int?, hours: Double, after before: DeviceReading) -> DeviceReading {
            before.followed(by: DeviceCounters(lampTime: time), own: 9, hours: hours, at: day.addingTimeInterval(9))
        }
        let first = DeviceReading(DeviceCounters(lampTime: 500), own: 0, hours: 40, at: day)
        #expect(first.lampDifference == nil)
        // On between pages, too, and in whatever unit.
        for (time, hours) in [(560, 60.0), (3500, 60), (505, 64)] { #expect(lamp(time, hours: hours, after: first).lampDifference == nil) }
        let stuck = lamp(501, hours: 70, after: first)
        #expect(
            stuck.lampDifference?.sentence(about: "f")
                == "The lamp time that f itself counts grew by 1 since 2026-02-21, in which it scanned for 30 hours.")
        // It says nothing once: that is no new lamp, and what it said last still counts.
        let silent = lamp(nil, hours: 71, after: stuck)
        #expect(!stuck.hasNewLamp(silent.counters) && silent.counters.lampTime == 501 && silent.hasNewLamp(DeviceCounters(lampTime: 3)))
        let new = lamp(3, hours: 72, after: silent)
        #expect(new.lampDifference == nil && new.lampStart?.device == 3 && new.lampStart?.own == 72)
        // What was kept before there were lamps.
        let old = #"{"counters":{"pages":7},"own":3,"isTold":false}"#
        let read = try PlatenJSON.decoder().decode(DeviceReading.self, from: Data(old.utf8))
        #expect(read.lampDifference == nil && lamp(5, hours: 2, after: read).lampStart?.device == 5)
    }
}
