import Catalogue
import Hummingbird
import NIOCore
import PlatenModel
import ServiceLifecycle
import Station

/// Events as they come, for one caller (server-sent events, HTML Living Standard section 9.2).
struct EventStream: Sendable {
    /// Kept events that are read at a time.
    private static let batch = 200

    let station: Station
    let caller: Caller
    /// Only events of this cycle.
    let cycle: Identifier<Cycle>?

    struct Start: Sendable {
        let position: Int64
        let signals: AsyncStream<EventHub.Signal>
    }

    /// Subscribes and finds the place to begin; an id older than what is kept is refused before the stream starts.
    func start(after: Int64?) async throws -> Start {
        // Subscribed first, so that nothing falls between the reading of the catalogue and the first signal.
        let signals = await station.events.subscribe()
        guard let after else {
            return Start(position: try await station.catalogue.latestEventIdentifier(), signals: signals)
        }
        _ = try await station.catalogue.events(after: after, limit: 1, for: caller)
        return Start(position: after, signals: signals)
    }

    /// Writes until the caller goes or the station stops.
    func write(from start: Start, to writer: inout any ResponseBodyWriter) async throws {
        var position = start.position
        // The place to resume from, for a caller that loses the connection before its first event.
        try await writer.write(ByteBuffer(string: ": platen events\nid: \(position)\n\n"))
        position = try await writeKept(after: position, to: &writer)
        // All that was kept is told. A caller who may not see the last of it need not look through it again.
        try await writer.write(ByteBuffer(string: ": up to date\nid: \(position)\n\n"))
        for await signal in HeartbeatSequence(signals: start.signals) {
            switch signal {
            case .heartbeat:
                try await writer.write(ByteBuffer(string: ": heartbeat\n\n"))
            case .signal(let signal):
                if signal.newest > position { position = try await writeKept(after: position, to: &writer) }
                if let event = signal.ephemeral, caller.maySee(restrictedTo: signal.restrictedTo), concerns(event) {
                    try await writer.write(Self.frame(event))
                }
            }
        }
    }

    private func writeKept(after start: Int64, to writer: inout any ResponseBodyWriter) async throws -> Int64 {
        var position = start
        while true {
            let batch = try await station.catalogue.events(after: position, limit: Self.batch, for: caller)
            for event in batch.events where concerns(event) {
                try await writer.write(Self.frame(event))
            }
            position = max(position, batch.position)
            if batch.isLast { return position }
        }
    }

    private func concerns(_ event: Event) -> Bool {
        cycle == nil || event.cycle == cycle
    }

    static func frame(_ event: Event) throws -> ByteBuffer {
        var text = ""
        if let id = event.id { text += "id: \(id)\n" }
        text += "event: \(event.kind.rawValue)\ndata: \(try PlatenJSON.line(event))\n\n"
        return ByteBuffer(string: text)
    }
}
