import Catalogue
import Foundation
import GRDB
import PlatenModel
import Testing

@Suite("Idempotency keys")
struct IdempotencyTests {
    private func claim(_ station: Station, _ key: String = "k", user: String = "anna", digest: String = "d", at now: Date = Station.noon) async throws
        -> IdempotencyClaim
    {
        try await station.catalogue.claimIdempotencyKey(key, user: user, requestDigest: digest, now: now)
    }

    @Test("The same request gets the first answer")
    func answered() async throws {
        let station = try Station()
        #expect(try await claim(station) == .claimed)
        try await station.catalogue.rememberAnswer(key: "k", user: "anna", status: 202, body: "{\"id\":1}")
        #expect(try await claim(station) == .answered(status: 202, body: "{\"id\":1}"))
        #expect(try await claim(station, user: "bert") == .claimed)
    }

    @Test("A key that came with another request is a conflict")
    func conflict() async throws {
        let station = try Station()
        _ = try await claim(station)
        await expectProblem(.idempotencyConflict) { _ = try await claim(station, digest: "other") }
    }

    @Test("Of many same requests at once one is worked on")
    func race() async throws {
        let station = try Station()
        let outcomes = await withTaskGroup(of: String.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do throws(Problem) {
                        return "\(try await station.catalogue.claimIdempotencyKey("k", user: "anna", requestDigest: "d"))"
                    } catch { return error.code.rawValue }
                }
            }
            return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes == ["claimed": 1, "idempotency-key-in-use": 19])
    }

    @Test("A refused request frees its key, an answered one does not")
    func forgotten() async throws {
        let station = try Station()
        _ = try await claim(station)
        try await station.catalogue.forgetIdempotencyKey("k", user: "anna")
        #expect(try await claim(station) == .claimed)
        try await station.catalogue.rememberAnswer(key: "k", user: "anna", status: 201, body: "")
        try await station.catalogue.forgetIdempotencyKey("k", user: "anna")
        #expect(try await claim(station) == .answered(status: 201, body: ""))
    }

    @Test("A key is forgotten after a day, not before")
    func age() async throws {
        let station = try Station()
        _ = try await claim(station)
        try await station.catalogue.rememberAnswer(key: "k", user: "anna", status: 201, body: "")
        #expect(try await claim(station, at: Station.noon.addingTimeInterval(24 * 3600)) == .answered(status: 201, body: ""))
        #expect(try await claim(station, at: Station.noon.addingTimeInterval(24 * 3600 + 1)) == .claimed)
    }

    @Test("A request that had begun a cycle when the station died gets that cycle, one that had not may be sent again")
    func restart() async throws {
        let station = try Station()
        let job = try await station.job("box")
        let cycle = Cycle.sample(in: job)
        _ = try await claim(station, "begun")
        _ = try await station.catalogue.beginCycle(cycle, by: .anna, idempotencyKey: "begun")
        _ = try await claim(station, "nothing")
        await expectProblem(.idempotencyKeyInUse) { _ = try await claim(station, "begun") }
        _ = try await station.catalogue.failUnfinishedCycles()
        guard case .answered(202, let body) = try await claim(station, "begun") else {
            Issue.record("the request would begin a second cycle")
            return
        }
        let answer = try PlatenJSON.decoder().decode(Cycle.self, from: Data(body.utf8))
        #expect(answer.id == cycle.id && answer.state == .failed)
        #expect(try await claim(station, "nothing") == .claimed)
    }
}
