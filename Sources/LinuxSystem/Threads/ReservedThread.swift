import CLinux

/// A thread of a reserve, as those see it that give it work.
final class ReservedThread: Sendable {
    private struct Work: Sendable {
        let name: String
        let body: @Sendable () -> Void
        let end: Monitor<Bool>
    }

    private let works = WorkQueue<Work>()

    /// Has `body` run on the thread. The result becomes true when the thread has let go of `body` and is in the reserve again.
    func run(name: String, _ body: @escaping @Sendable () -> Void) -> Monitor<Bool> {
        let end = Monitor(false)
        works.put(Work(name: name, body: body, end: end))
        return end
    }

    /// Called on the thread itself: waits for work and does it.
    ///
    /// - Parameter putBack: called before the end is told, so that who waits for it finds the thread in the reserve.
    func performNext(_ putBack: () -> Void) {
        guard let end = perform() else { return }
        putBack()
        end.change { $0 = true }
    }

    private func perform() -> Monitor<Bool>? {
        guard let work = works.take() else { return nil }
        _ = platen_name_thread(work.name)
        work.body()
        return work.end
    }
}
