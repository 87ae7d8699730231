import PlatenModel

/// Cares for captured images: their order, numbers and names, and the records beside them.
///
/// What moves or rewrites files is done one after the other, so that no record on disk is older than the one before it.
public actor Curator {
    let surroundings: CurationSurroundings
    /// Says that records on disk may be older than what is known.
    public nonisolated let pokes: AsyncStream<Void>
    private nonisolated let poked: AsyncStream<Void>.Continuation
    private var last: Task<Void, Never>?

    public init(_ surroundings: CurationSurroundings) {
        self.surroundings = surroundings
        (pokes, poked) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// To be called when something changed that records tell.
    public nonisolated func poke() {
        poked.yield()
    }

    /// Runs `body` when all that was begun before it has ended; carried out even where the calling task is cancelled.
    func inTurn<Value: Sendable>(
        _ body: @escaping @Sendable () async throws(Problem) -> Value
    ) async throws(Problem) -> Value {
        let before = last
        let task = Task { () async -> Result<Value, Problem> in
            await before?.value
            do throws(Problem) {
                return .success(try await body())
            } catch {
                return .failure(error)
            }
        }
        last = Task { _ = await task.value }
        return try await task.value.get()
    }
}
