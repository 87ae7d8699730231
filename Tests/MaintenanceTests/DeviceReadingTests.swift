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

    /// What was told of its lamp at some hours of scanning.
    private func lamp(_ told: [(time: Int?, hours: Double)]) -> DeviceReading {
        told.dropFirst().reduce(DeviceReading(DeviceCounters(lampTime: told[0].time), own: 0, hours: told[0].hours, at: day)) { reading, next in
            reading.followed(by: DeviceCounters(lampTime: next.time), own: 9, hours: next.hours, at: day.addingTimeInterval(next.hours * 60))
        }
    }

    @Test("of its lamp goes on in whatever unit, and in steps of whatever hours", arguments: [0.1, 1, 10, 100])
    func lampGoesOn(_ step: Double) {
        var reading = lamp([(500, 40)])
        var told: [Double] = []
        for hours in stride(from: 40, through: 1000, by: 0.5) {
            let time = 500 + Int(hours / step) - Int(40 / step)
            reading = reading.followed(by: DeviceCounters(lampTime: time), own: 9, hours: hours, at: day)
            if reading.lampDifference != nil { told.append(hours) }
        }
        #expect(told.isEmpty, "hours: \(told.prefix(5))")
        // And stands still.
        #expect(lamp([(500, 40), (500, 361)]).lampDifference != nil)
        let still = reading.followed(by: reading.counters, own: 9, hours: 1000 + 20 + 4.1 * max(step, 0.5), at: day)
        #expect(still.lampDifference != nil)
    }

    @Test("of its lamp that stands still is told by the steps that it went by before, and begins anew with a new lamp")
    func lampStandsStill() throws {
        let going = lamp([(500, 40), (501, 41), (502, 42.5), (505, 44)])
        #expect(going.lampStep == 1.5 && going.lampDifference == nil)
        let still = going.followed(by: DeviceCounters(lampTime: 505), own: 9, hours: 74, at: day)
        #expect(
            still.lampDifference?.sentence(about: "f")
                == "The lamp time that f itself counts has stood still since 2026-02-21, in which it scanned for 30 hours.")
        // It says nothing once: that is no new lamp, and what it said last still counts.
        let silent = still.followed(by: DeviceCounters(), own: 9, hours: 75, at: day)
        #expect(!still.hasNewLamp(silent.counters) && silent.counters.lampTime == 505 && silent.hasNewLamp(DeviceCounters(lampTime: 3)))
        #expect(silent.lampDifference != nil)
        // It goes on: the hours in which it stood still were no step of it, and to stand still again is another thing to tell.
        var told = silent
        told.isLampTold = true
        let again = told.followed(by: DeviceCounters(lampTime: 506), own: 9, hours: 76, at: day)
        #expect(again.lampStep == 1.5 && again.lampDifference == nil && again.isLampTold == nil)
        let new = silent.followed(by: DeviceCounters(lampTime: 3), own: 9, hours: 77, at: day)
        #expect(new.lampDifference == nil && new.lampMove?.hours == 77 && new.lampMove?.isSeen == false)
        let text = try PlatenJSON.line(again)
        #expect(try PlatenJSON.decoder().decode(DeviceReading.self, from: Data(text.utf8)) == again)
        // What was kept before there were lamps, and before their steps were learnt.
        for old in [
            #"{"counters":{"pages":7},"own":3,"isTold":false}"#,
            #"{"counters":{"lampTime":5},"own":3,"isTold":false,"ownHours":90,"lampStart":{"time":"2026-02-21T12:00:00Z","device":1,"own":2}}"#,
        ] {
            let read = try PlatenJSON.decoder().decode(DeviceReading.self, from: Data(old.utf8))
            let next = read.followed(by: DeviceCounters(lampTime: 5), own: 3, hours: 91, at: day)
            #expect(read.lampDifference == nil && next.lampMove?.hours == 91 && next.lampDifference == nil)
        }
    }
}
