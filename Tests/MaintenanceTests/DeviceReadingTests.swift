import FoundationEssentials
import PlatenModel
import Testing

@testable import Maintenance

@Suite("What a scanner counts itself")
struct DeviceReadingTests {
    private let day = Date(timeIntervalSince1970: 1_771_675_200)

    /// The reading behind one of 1000 pages where Platen had counted 200.
    private func reading(device: Int, own: Int) -> DeviceReading {
        DeviceReading(DeviceCounters(pages: 1000), own: 200, at: day).followed(
            by: DeviceCounters(pages: device), own: own, at: day.addingTimeInterval(9))
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
        let goesOn = before.followed(by: DeviceCounters(pages: 9001), own: 301, at: day)
        #expect(goesOn.isTold && goesOn.difference != nil)
        let back = before.followed(by: DeviceCounters(pages: 5), own: 310, at: day)
        #expect(!back.isTold && back.difference == nil && back.start?.device == 5 && back.start?.own == 310)
        let text = try PlatenJSON.line(goesOn)
        #expect(try PlatenJSON.decoder().decode(DeviceReading.self, from: Data(text.utf8)) == goesOn)
    }
}
