import Synchronization

/// Counts calls from any thread.
final class Counter: Sendable {
    private let count = Atomic(0)

    /// 0 at the first call.
    func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
}
