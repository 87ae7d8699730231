import Foundation
import Testing

@testable import PlatenCommands

struct HumanFormatTests {
    @Test(
        "Sizes have three digits and a unit",
        arguments: [
            (0, "0 B"), (999, "999 B"), (1000, "1.00 kB"), (9994, "9.99 kB"), (9995, "10.0 kB"), (99_950, "100 kB"), (999_499, "999 kB"),
            (999_500, "1.00 MB"), (26_800_000, "26.8 MB"), (268_000_000, "268 MB"), (12_345_678_901_234, "12.3 TB"), (-5, "-5 B"),
        ])
    func bytes(count: Int, text: String) {
        #expect(HumanFormat.bytes(count) == text)
    }

    @Test(
        "Durations are minutes and seconds, with hours where there are any",
        arguments: [
            (0.0, "0:00"), (42.4, "0:42"), (59.6, "1:00"), (725, "12:05"), (3723, "1:02:03"), (-3, "0:00"), (.infinity, "99:59:59"), (.nan, "0:00"),
        ])
    func duration(seconds: Double, text: String) {
        #expect(HumanFormat.duration(seconds) == text)
    }

    @Test("Times are shown in local time, summer time included")
    func time() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        #expect(HumanFormat.time(Date(timeIntervalSince1970: 1_769_868_309), in: berlin) == "2026-01-31 15:05:09")
        #expect(HumanFormat.time(Date(timeIntervalSince1970: 1_782_910_805), in: berlin) == "2026-07-01 15:00:05")
    }

    @Test(
        "Decimals are rounded, and nothing is minus zero",
        arguments: [(3.14159, 1, "3.1"), (2.96, 1, "3.0"), (-0.04, 1, "0.0"), (-2.5, 0, "-3"), (0.05, 2, "0.05")])
    func decimals(value: Double, count: Int, text: String) {
        #expect(HumanFormat.decimals(value, count) == text)
    }
}
