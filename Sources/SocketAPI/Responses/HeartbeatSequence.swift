import Station

/// Signals with a heartbeat in every pause, so that both ends notice a connection that is gone.
struct HeartbeatSequence: AsyncSequence, Sendable {
    enum Element: Sendable {
        case signal(EventHub.Signal)
        case heartbeat
    }

    let signals: AsyncStream<EventHub.Signal>

    func makeAsyncIterator() -> AsyncStream<Element>.Iterator {
        let (stream, continuation) = AsyncStream.makeStream(of: Element.self, bufferingPolicy: .bufferingNewest(64))
        let signals = signals
        let forward = Task {
            for await signal in signals { continuation.yield(.signal(signal)) }
            continuation.finish()
        }
        let beat = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(SocketLimits.heartbeat))
                continuation.yield(.heartbeat)
            }
        }
        continuation.onTermination = { _ in
            forward.cancel()
            beat.cancel()
        }
        return stream.makeAsyncIterator()
    }
}
