import AsyncHTTPClient
import Foundation
import NIOCore
import PlatenModel

/// Events of a station as they come. Ends where the station closes the stream; iterate it once.
///
/// Iterating throws `daemon-unreachable` where the connection breaks and `answer-malformed` where an event cannot be read.
/// Kinds of events that a newer station knows and this program does not are passed over.
public struct EventStream: AsyncSequence, Sendable {
    public typealias Element = Event

    let body: HTTPClientResponse.Body
    let socket: String

    public func makeAsyncIterator() -> Iterator {
        Iterator(body: body.makeAsyncIterator(), socket: socket)
    }

    public struct Iterator: AsyncIteratorProtocol {
        /// The id after which the stream can be resumed. Nil: it gave none so far.
        public private(set) var position: Int64?

        private var body: HTTPClientResponse.Body.AsyncIterator
        private let socket: String
        private var parser = ServerSentEventParser(maximumLength: ClientLimits.event)
        private var pending: ArraySlice<ServerSentEvent> = []

        init(body: HTTPClientResponse.Body.AsyncIterator, socket: String) {
            self.body = body
            self.socket = socket
        }

        public mutating func next() async throws -> Event? {
            do {
                while true {
                    while let event = pending.popFirst() {
                        if let id = Int64(event.lastID) { position = id }
                        if let event = try Self.decode(event) { return event }
                    }
                    guard let bytes = try await body.next() else { return nil }
                    pending = try parser.feed(bytes.readableBytesView)[...]
                    if pending.isEmpty, let id = Int64(parser.lastID) { position = id }
                }
            } catch {
                throw ConnectionFailure.translate(error, socket: socket)
            }
        }

        private static func decode(_ event: ServerSentEvent) throws -> Event? {
            if !event.kind.isEmpty, EventKind(rawValue: event.kind) == nil { return nil }
            return try PlatenJSON.decoder().decode(Event.self, from: Data(event.data.utf8))
        }
    }
}
