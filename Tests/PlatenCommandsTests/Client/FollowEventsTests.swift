import PlatenClient
import PlatenModel
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)))
struct FollowEventsTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }
    private static let pause = RetryPause(first: .milliseconds(5), longest: .milliseconds(50))

    init() throws {
        folder = try ScratchFolder("follow")
    }

    private struct Enough: Error {}

    /// Follows until `count` events came; returns them, and the problems told.
    private func follow(after: Int64? = nil, until count: Int, _ hook: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> (
        [Int64?], [Problem]
    ) {
        let ids = Mutex<[Int64?]>([])
        let problems = Mutex<[Problem]>([])
        do {
            try await StationClient.using(socket: socket) { client in
                try await client.followEvents(
                    after: after, pause: Self.pause, interrupted: { problem in problems.withLock { $0.append(problem) } }, resumed: {},
                    receive: { event in
                        let received = ids.withLock { ids in
                            ids.append(event.id)
                            return ids.count
                        }
                        hook(received)
                        if received == count { throw Enough() }
                    })
            }
        } catch is Enough {}
        return (ids.withLock { $0 }, problems.withLock { $0 })
    }

    @Test("After a broken connection the events go on behind the last id")
    func resumes() async throws {
        let feed = EventFeed()
        let station = try ScriptedStation(socket: socket) { request, connection in
            feed.serve(connection, after: request.headers["last-event-id"].flatMap(Int64.init))
        }
        feed.announce(Samples.event(4, .jobCreated, "Four."))
        feed.announce(Samples.event(5, .cycleStarted, "Five."))
        let (ids, problems) = try await follow(after: 4, until: 3) { received in
            if received == 1 {
                feed.announce(Samples.event(6, .captureCommitted, "Six."))
                feed.breakConnectionsLater { feed.announce(Samples.event(9, .cycleEnded, "Nine.")) }
            }
        }
        #expect(ids == [5, 6, 9])
        #expect(problems.map(\.code) == [.daemonUnreachable])
        #expect(station.received.compactMap { $0.headers["last-event-id"] }.first == "4")
        #expect(["5", "6"].contains(station.received[1].headers["last-event-id"]))
    }

    @Test("Where events are no longer kept that is told, and the rest follows")
    func gone() async throws {
        let station = try ScriptedStation(socket: socket) { request, connection in
            switch request.headers["last-event-id"] {
            case "1":
                connection.beginEvents()
                connection.send(EventFeed.frame(Samples.event(2, .jobCreated, "Two.")))
            case "2": connection.refuse(status: 410, Problem(.eventsGone, ["id": "2", "oldest": "70"]))
            default:
                connection.beginEvents()
                connection.send(EventFeed.frame(Samples.event(71, .jobCreated, request.headers["last-event-id"] ?? "none")))
            }
        }
        let (ids, problems) = try await follow(after: 1, until: 2)
        #expect(ids == [2, 71])
        #expect(problems.map(\.code) == [.daemonUnreachable, .eventsGone])
        #expect(station.received.last?.headers["last-event-id"] == "70")
    }

    @Test("A daemon that is not there from the beginning is an error")
    func notThere() async {
        await #expect(throws: Problem(.daemonUnreachable, ["socket": socket])) { _ = try await follow(until: 1) }
    }

    @Test("Kinds of events that are not known are passed over; known ones that cannot be read are an error")
    func oddEvents() async throws {
        let station = try ScriptedStation(socket: socket) { _, connection in
            connection.beginEvents()
            connection.send(EventFeed.frame(Samples.event(1, .jobCreated, "One.")))
            connection.sendText("id: 2\nevent: lamp.replaced\ndata: {\"anything\":1}\n\nid: 3\nevent: job.created\ndata: {}\n\n")
        }
        let problem = await #expect(throws: Problem.self) { _ = try await follow(until: 9) }
        #expect(problem?.code == .answerMalformed)
        _ = station
    }
}
