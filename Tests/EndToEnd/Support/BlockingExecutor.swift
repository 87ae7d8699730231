import Dispatch

/// Runs tasks on threads that may wait.
///
/// Tests wait for other programs within their own calls. Swift's pool has a thread a core and adds none for one that waits: on two cores two
/// tests that wait for platenctl hold up every other, and what one of them waits for may itself never get a thread. Dispatch adds threads.
final class BlockingExecutor: TaskExecutor {
    static let shared = BlockingExecutor()

    private let queue = DispatchQueue(label: "tests that may block", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }
}
