import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Records of jobs")
struct JobRecordTests {
    private static let noon = Date(timeIntervalSince1970: 1_771_675_200)

    private func record(_ id: String = "0b0e7c52-7f3d-4a55-9d29-1d2f64c2f6aa", restrictedTo groups: [String] = []) -> JobRecord {
        let job = Job(
            id: Identifier(rawValue: id), name: "box", title: "Letters ä/ö", created: Self.noon, createdBy: "anna", restrictedTo: groups,
            captureCount: 12, item: JobItem(callNumber: "Ms. II 1.234/α", isFragile: true), state: .onHold, heldFrom: .checking, place: "R2-14")
        return JobRecord(
            job: job,
            moves: [
                JobMove(from: nil, to: .received, time: Self.noon, user: "anna", place: "R1"),
                JobMove(from: .received, to: .onHold, time: Self.noon, user: "ben", remark: "mould"),
            ],
            acceptances: [
                PointAcceptance(key: "gap:12r", sentence: "Folio 12r is missing.", user: "ben", time: Self.noon, reason: "torn out in 1789")
            ], host: "station-1")
    }

    @Test("A record is JSON below the masters' root that tells of the item, its way and what was accepted")
    func written() async throws {
        let shelf = try await Shelf()
        let record = record()
        #expect(try await shelf.store.write(record) == nil)
        let path = shelf.store.recordPath(of: record.job.id)
        #expect(shelf.files == ["masters/.jobs/\(record.job.id).json"])
        #expect(path == shelf.scratch.path(shelf.files[0]))
        #expect(try shelf.permissions("masters/.jobs/\(record.job.id).json") == 0o440)
        #expect(try JobRecord.read(path) == record)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any])
        #expect(object["format"] as? Int == 1)
        #expect(object["software"] as? String == PlatenVersion.software)
        #expect(object["host"] as? String == "station-1")
    }

    @Test("Its successor takes its place, and all records are listed by name")
    func replaced() async throws {
        let shelf = try await Shelf()
        #expect(try await shelf.store.recordPaths().isEmpty)
        try await shelf.store.write(record("b"))
        try await shelf.store.write(record("a"))
        var next = record("b")
        next.job.state = .complete
        next.moves.append(JobMove(from: .onHold, to: .complete, time: Self.noon, user: "ben"))
        try await shelf.store.write(next)
        #expect(try await shelf.store.recordPaths() == ["a", "b"].map { shelf.scratch.path("masters/.jobs/\($0).json") })
        #expect(try JobRecord.read(shelf.store.recordPath(of: next.job.id)) == next)
    }

    @Test("One of a newer format, a damaged one and a huge one are refused", arguments: ["format", "damage", "huge", "missing"])
    func refused(_ fault: String) async throws {
        let scratch = try ScratchFolder()
        var record = record()
        if fault == "format" { record.format = 2 }
        var text = try PlatenJSON.line(record)
        if fault == "damage" { text = String(text.dropLast(10)) }
        if fault == "huge" { text += String(repeating: " ", count: 17 << 20) }
        let path = scratch.path("x.json")
        if fault != "missing" { try scratch.write(text, to: "x.json") }
        let problem = await expectProblem(["format", "damage"].contains(fault) ? .jobRecordInvalid : .storageFailed) {
            _ = try JobRecord.read(path)
        }
        #expect(problem?.parameters["path"] == path)
    }

    @Test("An identifier that leads out of the folder is refused", arguments: ["../x", "", ".x", "a/b"])
    func escapes(_ id: String) async throws {
        let shelf = try await Shelf()
        await expectProblem(.internalFailure) { try await shelf.store.write(record(id)) }
        #expect(shelf.files.isEmpty)
    }

    @Test("Recovery leaves records alone, and the next start removes what a crash left half written")
    func start() async throws {
        let shelf = try await Shelf()
        try await shelf.store.write(record())
        let files = shelf.files
        try shelf.scratch.write("{", to: "masters/.rewriting/half")
        try await shelf.store.prepare()
        #expect(try await shelf.recover().isEmpty)
        #expect(shelf.files == files)
    }
}
