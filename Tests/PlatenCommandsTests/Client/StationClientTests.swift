import Foundation
import PlatenClient
import PlatenModel
import TestSupport
import Testing

struct StationClientTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }

    init() throws {
        folder = try ScratchFolder("client")
    }

    private func problem(_ body: (StationClient) async throws -> Void) async -> Problem? {
        do {
            try await StationClient.using(socket: socket) { try await body($0) }
            return nil
        } catch {
            return error as? Problem
        }
    }

    @Test("Without a socket the daemon is unreachable")
    func noSocket() async {
        #expect(await problem { _ = try await $0.status() } == Problem(.daemonUnreachable, ["socket": socket]))
    }

    @Test("A socket that nobody listens on is unreachable too")
    func staleSocket() async throws {
        let station = try ScriptedStation(socket: socket) { _, _ in }
        station.stop()
        #expect(await problem { _ = try await $0.status() }?.code == .daemonUnreachable)
    }

    @Test("A path that is too long for a socket is unreachable, not a crash")
    func longPath() async {
        let path = "/" + String(repeating: "x", count: 200)
        await #expect(throws: Problem(.daemonUnreachable, ["socket": path])) {
            try await StationClient.using(socket: path) { _ = try await $0.status() }
        }
    }

    @Test("Socket paths with any characters are found")
    func oddPath() async throws {
        let odd = folder.path("a b%2F?#ü.sock")
        let station = try ScriptedStation(socket: odd) { $1.answer(Samples.status) }
        #expect(try await StationClient.using(socket: odd) { try await $0.status() } == Samples.status)
        #expect(station.log == ["GET /v1/status"])
    }

    @Test("A problem keeps its code, its parameters and the daemon's own words")
    func refusal() async throws {
        var busy = Problem(.scannerBusy, ["scanner": "flatbed-1", "holder": "anna", "job": "box-7", "cycle": "222"])
        busy.sentence = "In other words."
        let refusal = busy
        let station = try ScriptedStation(socket: socket) { $1.refuse(status: 409, refusal) }
        #expect(await problem { _ = try await $0.status() } == refusal)
        #expect(station.log.count == 1)
    }

    @Test("A problem of a newer daemon is told with its sentence")
    func unknownProblem() async throws {
        let station = try ScriptedStation(socket: socket) { _, connection in
            connection.answer(status: 418, type: "application/problem+json", Data(#"{"code":"tea-only","detail":"Only tea."}"#.utf8))
        }
        let problem = await problem { _ = try await $0.status() }
        #expect(problem?.code == .answerMalformed)
        #expect(problem?.sentence.contains("tea-only") == true)
        #expect(problem?.sentence.contains("Only tea.") == true)
        _ = station
    }

    @Test(
        "What is not the expected answer is malformed, and the place is named",
        arguments: [
            (200, "", "JSON"), (200, "<html>", "JSON"), (200, #"{"version":1}"#, "version"), (200, #"{"version":"1"}"#, "started"),
            (500, "oh", "status 500"),
            (302, "", "status 302"),
        ])
    func malformed(status: Int, body: String, place: String) async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(status: status, Data(body.utf8)) }
        let problem = await problem { _ = try await $0.status() }
        #expect(problem?.code == .answerMalformed)
        #expect(problem?.sentence.contains(place) == true, "\(problem?.sentence ?? "")")
        _ = station
    }

    @Test("A daemon that goes in the middle of an answer is unreachable")
    func brokenAnswer() async throws {
        let station = try ScriptedStation(socket: socket) { _, connection in
            connection.send(Data("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".utf8))
        }
        #expect(await problem { _ = try await $0.status() }?.code == .daemonUnreachable)
        _ = station
    }

    @Test("Lists are read page by page to their end")
    func pages() async throws {
        let station = try ScriptedStation(socket: socket) { request, connection in
            switch request.target {
            case "/v1/captures?job=11111111-0000-4000-8000-000000000000&limit=500": connection.answer(Page(items: [Samples.capture(2)], next: "c 1"))
            case "/v1/captures?job=11111111-0000-4000-8000-000000000000&limit=500&cursor=c%201": connection.answer(Page(items: [Samples.capture(1)]))
            default: connection.refuse(status: 404, Problem(.routeUnknown, ["path": request.target]))
            }
        }
        let page = try await StationClient.using(socket: socket) { try await $0.captures(ofJob: Samples.job.id) }
        #expect(page.items.map(\.sequence) == [2, 1])
        #expect(page.next == nil)
        _ = station
    }

    @Test("A limit ends the reading and keeps the place")
    func limit() async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(Page(items: [Samples.job], next: "\($0.target.count)")) }
        let page = try await StationClient.using(socket: socket) { try await $0.jobs(limit: 2) }
        #expect(page.items.count == 2)
        #expect(page.next != nil)
        #expect(station.log.first == "GET /v1/jobs?limit=2")
    }

    @Test("A list that turns in a circle is malformed, not endless")
    func circle() async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(Page(items: [Samples.job], next: "same")) }
        #expect(await problem { _ = try await $0.jobs() }?.code == .answerMalformed)
        _ = station
    }

    @Test("A cycle is started with its key, and cancelled with DELETE")
    func requests() async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(status: 202, Samples.cycle) }
        let socket = socket
        try await StationClient.using(socket: socket) { client in
            _ = try await client.startCycle(in: Samples.job.id, NewCycle(profile: "a4-office", count: 2), key: "key-1")
            _ = try await client.cancelCycle("222222")
        }
        let requests = station.received
        #expect(station.log == ["POST /v1/jobs/\(Samples.job.id)/cycles", "DELETE /v1/cycles/222222"])
        #expect(requests[0].headers["idempotency-key"] == "key-1")
        #expect(requests[0].headers["content-type"] == "application/json")
        #expect(requests[0].body == #"{"count":2,"profile":"a4-office"}"#)
    }

    @Test("An empty name is unknown, and never becomes the list above it")
    func emptyNames() async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(Page(items: [Samples.job])) }
        #expect(await problem { _ = try await $0.scanner("") }?.code == .scannerUnknown)
        #expect(await problem { _ = try await $0.job("") }?.code == .jobUnknown)
        #expect(await problem { _ = try await $0.cancelCycle("") }?.code == .cycleUnknown)
        #expect(await problem { _ = try await $0.capture("") }?.code == .captureUnknown)
        #expect(station.log.isEmpty)
    }
}
