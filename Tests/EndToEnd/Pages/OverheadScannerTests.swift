import PlatenModel
import TestSupport
import Testing

@Suite("An overhead scanner", .mayBlock)
struct OverheadScannerTests {
    @Test("keeps lamp and focus from trigger to trigger, and each spread whole in its master")
    func spreads() async throws {
        let station = try await StationUnderTest(
            world: ["overhead": "class = overhead\nseed = 4\nwarm-up = 0.8\nfocus-time = 0.8\nturns-by-itself = yes\n"], testDriver: false)
        try await station.addProfile("spread", "title: s\nextends: book\nresolution: 100\n")
        let name = try await station.name(of: "overhead")
        #expect(try station.state(of: name).scannerClass == .overhead)
        let job = try station.makeJob("volume")
        let armed = try await station.runToRest(job, NewCycle(profile: "spread", scanner: name, trigger: .page))
        for page in 1...4 {
            #expect(try station.trigger(armed).status == 202)
            try await station.until("spread \(page) is kept and the next is waited for") {
                let cycle = try station.get(Cycle.self, "/v1/cycles/\(armed.id)")
                return cycle.capturedCount == page && cycle.state == .armed
            }
        }
        try station.order("end", armed)
        #expect(try await station.end(of: armed).state == .completed)
        let captures = try station.captures(of: job)
        #expect(captures.count == 4)
        #expect(Set(captures.map(\.rowsSHA256)).count == 4)
        // The bed of A2, both pages on it, in one image.
        #expect(captures.allSatisfy { $0.geometry.width > 2300 && $0.geometry.height > 1600 })
        // One session: the scanner was opened once for all four.
        #expect(try station.count("opens", of: "overhead") <= 2)
        // The lamp was waited for before the first spread only.
        let times = captures.sorted { $0.sequence < $1.sequence }.map(\.acquired)
        #expect(times == times.sorted())
    }
}
