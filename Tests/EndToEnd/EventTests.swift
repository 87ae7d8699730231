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
        let all = frames(try station.request("GET", "/v1/events?after=0", timeout: 1).body).filter { $0.id != nil }
        let kinds = all.map(\.kind)
        for kind in ["station.started", "scanner.appeared", "job.created", "cycle.started", "capture.committed", "cycle.ended"] {
            #expect(kinds.contains(kind), "\(kind) is missing from \(kinds)")
        }
        let ids = all.compactMap(\.id)
        #expect(ids == Set(ids).sorted())
        let middle = ids[ids.count / 2]
        let rest = frames(try station.request("GET", "/v1/events", headers: ["Last-Event-ID: \(middle)"], timeout: 1).body).compactMap(\.id)
        #expect(rest == ids.filter { $0 > middle })
        try await station.stop()
        try await station.start()
        let again = frames(try station.request("GET", "/v1/events", headers: ["Last-Event-ID: \(middle)"], timeout: 1).body).compactMap(\.id)
        #expect(Array(again.prefix(rest.count)) == rest)
        #expect(again.count > rest.count)
    }

    @Test("of a running page tell its rows, without ids")
    func progress() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\npace = 1000000\n"])
        let job = try station.makeJob("atlas")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: station.flatbed)).decode(Cycle.self)
        let text = try station.request("GET", "/v1/events?cycle=\(cycle.id)", timeout: 2).body
        let progress = frames(text).filter { $0.kind == "cycle.progress" }
        #expect(!progress.isEmpty)
        #expect(progress.allSatisfy { $0.id == nil })
        #expect(text.contains("\"totalRows\""))
        _ = try await station.end(of: cycle)
    }

    @Test("end cleanly when the daemon stops while somebody listens")
    func stopWhileListening() async throws {
        let station = try await StationUnderTest()
        let heard = station.scratch.path("heard")
        let arguments = ["-sS", "-N", "--max-time", "60", "--unix-socket", station.socketPath, "-o", heard, "http://platend/v1/events"]
        async let listener = Shell.run("curl", arguments)
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
