import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("Events", .mayBlock)
struct EventTests {
    private struct Frame {
        var id: Int64?
        var kind = ""
    }

    private func frames(_ text: String) -> [Frame] {
        text.components(separatedBy: "\n\n").compactMap { block in
            var frame = Frame()
            for line in block.split(separator: "\n") {
                if line.hasPrefix("id: ") { frame.id = Int64(line.dropFirst(4)) }
                if line.hasPrefix("event: ") { frame.kind = String(line.dropFirst(7)) }
            }
            return frame.kind.isEmpty ? nil : frame
        }
    }

    @Test("come with strictly increasing ids, and resume after any of them without loss")
    func resume() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let all = frames(try station.eventText()).filter { $0.id != nil }
        let kinds = all.map(\.kind)
        for kind in ["station.started", "scanner.appeared", "job.created", "cycle.started", "capture.committed", "cycle.ended"] {
            #expect(kinds.contains(kind), "\(kind) is missing from \(kinds)")
        }
        let ids = all.compactMap(\.id)
        #expect(ids == Set(ids).sorted())
        let middle = ids[ids.count / 2]
        let rest = frames(try station.eventText("", headers: ["Last-Event-ID: \(middle)"])).compactMap(\.id)
        let expected = ids.filter { $0 > middle }
        #expect(Array(rest.prefix(expected.count)) == expected)
        try await station.stop()
        try await station.start()
        let again = frames(try station.eventText("", headers: ["Last-Event-ID: \(middle)"])).compactMap(\.id)
        #expect(Array(again.prefix(rest.count)) == rest)
        #expect(again.count > rest.count)
    }

    @Test("of a running page tell its rows, without ids")
    func progress() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\npace = 1000000\n"])
        let job = try station.makeJob("atlas")
        // The page goes on when somebody listens.
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: station.flatbed)).decode(Cycle.self)
        let heard = station.scratch.path("heard")
        func text() -> String { (try? String(contentsOfFile: heard, encoding: .utf8)) ?? "" }
        async let listener = listen(to: station, "?cycle=\(cycle.id)", into: heard)
        try await station.until("somebody listens") { text().contains("up to date") }
        station.goOn("flatbed")
        #expect(try await station.end(of: cycle).state == .completed)
        try await station.until("the end is heard") { frames(text()).contains { $0.kind == "cycle.ended" } }
        let progress = frames(text()).filter { $0.kind == "cycle.progress" }
        #expect(!progress.isEmpty)
        #expect(progress.allSatisfy { $0.id == nil })
        #expect(text().contains("\"totalRows\""))
        try await station.stop()
        _ = try await listener
    }

    /// Writes the stream of events to a file until it ends.
    private func listen(to station: StationUnderTest, _ query: String = "", into file: String) throws -> Shell.Result {
        let arguments = ["-sS", "-N", "--max-time", "150", "--unix-socket", station.socketPath, "-o", file, "http://platend/v1/events\(query)"]
        return try Shell.run("curl", arguments)
    }

    @Test("end cleanly when the daemon stops while somebody listens")
    func stopWhileListening() async throws {
        let station = try await StationUnderTest()
        let heard = station.scratch.path("heard")
        async let listener = listen(to: station, into: heard)
        try await station.until("somebody listens") {
            (try? String(contentsOfFile: heard, encoding: .utf8))?.contains("platen events") == true
        }
        #expect(try await station.stop() == 0)
        // curl tells a stream that was cut off (18) from one that ended.
        let curl = try await listener
        #expect(curl.status == 0, "\(curl.errors)")
        #expect(try String(contentsOfFile: heard, encoding: .utf8).contains("station.stopping"))
    }
}
