import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Sheets with two sides", .mayBlock)
struct SheetSideTests {
    private func scan(_ profile: String, count: Int? = nil, label: String = #function) async throws -> (
        station: StationUnderTest, captures: [Capture]
    ) {
        let station = try await StationUnderTest(world: ["feeder": StationUnderTest.feeder(stack: 3)], testDriver: false, label: label)
        try await station.addProfile(
            "sides", "title: s\nextends: office-a4\nclasses: []\nsource: feeder-duplex\nresolution: 75\n\(profile)")
        let job = try station.makeJob("stack")
        let cycle = try await station.runCycle(job, NewCycle(profile: "sides", scanner: try await station.name(of: "feeder"), count: count))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        return (station, try station.captures(of: job).sorted { $0.sequence < $1.sequence })
    }

    /// TIFF 6.0, Orientation (274): 1 upright, 3 upside down.
    private func orientations(_ station: StationUnderTest, _ captures: [Capture]) throws -> [Int] {
        try captures.map { capture in
            let file = try Data(contentsOf: URL(fileURLWithPath: "\(station.mastersFolder)/\(capture.file)"))
            return try TIFFStrips.values(of: 274, in: file).first ?? 0
        }
    }

    @Test("are told apart by the rotation that the profile gives to backs, and no pixel is moved for that")
    func rotation() async throws {
        let (station, captures) = try await scan("back-rotation: 180\n")
        #expect(try orientations(station, captures) == [1, 3, 1, 3, 1, 3])
        let (_, plain) = try await scan("", label: "plain")
        #expect(captures.map(\.rowsSHA256) == plain.map(\.rowsSHA256))
    }

    @Test("come front then back, also from a feeder that delivers the back first, and a last back without its front is kept too", arguments: [6, 5])
    func backFirst(count: Int) async throws {
        let (station, captures) = try await scan("back-rotation: 180\nduplex-order: back-first\n", count: count, label: "back-\(count)")
        // As delivered: back, front, back, front, ...
        let expected = count == 6 ? [1, 3, 1, 3, 1, 3] : [1, 3, 1, 3, 3]
        #expect(try orientations(station, captures) == expected)
        let delivered = captures.sorted { $0.acquired < $1.acquired || $0.acquired == $1.acquired && $0.sequence > $1.sequence }
        #expect(captures.count == count)
        #expect(Set(delivered.map(\.id)).count == count)
    }
}
