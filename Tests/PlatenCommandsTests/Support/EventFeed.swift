import Foundation
import PlatenModel

/// Events that a scripted station sends to whoever subscribes, kept ones from the asked id on.
final class EventFeed: @unchecked Sendable {  // All state is read and written with `condition` locked.
    private let condition = NSCondition()
    private var events: [Event] = []
    private var isBroken = false
    private var subscriberCount = 0

    /// Sends an event to all subscribers, present and future.
    func announce(_ event: Event) {
        condition.withLock {
            events.append(event)
            condition.broadcast()
        }
    }

    /// Closes the streams of all subscribers of this moment.
    func breakConnections() {
        condition.withLock {
            isBroken = true
            condition.broadcast()
            while subscriberCount > 0, condition.wait(until: Date(timeIntervalSinceNow: 120)) {}
            isBroken = false
        }
    }

    /// Returns when there are that many subscribers; false where they do not come in time.
    func waitForSubscribers(_ count: Int) -> Bool {
        condition.withLock {
            while subscriberCount < count { if !condition.wait(until: Date(timeIntervalSinceNow: 120)) { return false } }
            return true
        }
    }

    /// Serves one subscriber until the feed is broken or the subscriber goes.
    func serve(_ connection: ScriptedConnection, after id: Int64?) {
        connection.beginEvents()
        var position = condition.withLock {
            subscriberCount += 1
            condition.broadcast()
            guard let id else { return events.count }
            return events.firstIndex { ($0.id ?? 0) > id } ?? events.count
        }
        defer {
            condition.withLock {
                subscriberCount -= 1
                condition.broadcast()
            }
        }
        while true {
            let batch: [Event]? = condition.withLock {
                while events.count == position, !isBroken { if !condition.wait(until: Date(timeIntervalSinceNow: 120)) { return nil } }
                defer { position = events.count }
                return isBroken ? nil : Array(events[position...])
            }
            guard let batch else { return }
            for event in batch where !connection.send(Self.frame(event)) { return }
        }
    }

    static func frame(_ event: Event) -> Data {
        let id = event.id.map { "id: \($0)\n" } ?? ""
        return Data("\(id)event: \(event.kind.rawValue)\ndata: \((try? PlatenJSON.line(event)) ?? "")\n\n".utf8)
    }
}

extension EventFeed {
    /// Breaks the connections from another thread, so that a subscriber may call it while it receives; `then` runs afterwards.
    func breakConnectionsLater(then: @escaping @Sendable () -> Void) {
        Thread.detachNewThread {
            self.breakConnections()
            then()
        }
    }
}
