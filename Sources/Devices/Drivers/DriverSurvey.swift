import LinuxSystem
import PlatenModel

/// Asks drivers for their devices, side by side, each in a process of its own with a deadline of its own.
struct DriverSurvey: Sendable {
    let launcher: WorkerLauncher
    let folders: DriverFolders
    /// Drivers that are asked at the same time.
    let parallel: Int
    let localOnly: Bool

    /// Asks them; the answers come as they are given. Ends with the last one, or at once when nobody listens any more.
    func answers(of drivers: [String]) -> AsyncStream<DriverAnswer> {
        let (answers, continuation) = AsyncStream.makeStream(of: DriverAnswer.self)
        let task = Task {
            await withTaskGroup(of: DriverAnswer.self) { group in
                var waiting = drivers.makeIterator()
                for _ in 0..<max(1, parallel) {
                    guard let driver = waiting.next() else { break }
                    group.addTask { await ask(driver) }
                }
                while let answer = await group.next() {
                    continuation.yield(answer)
                    // A driver that hangs holds its place until its deadline, and no other's.
                    if !Task.isCancelled, let driver = waiting.next() { group.addTask { await ask(driver) } }
                }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return answers
    }

    private func ask(_ driver: String) async -> DriverAnswer {
        let began = MonotonicClock.seconds()
        let result: Result<[ReportedDevice], Problem>
        do throws(Problem) {
            let path = try folders.configurationPath(for: driver)
            result = .success(try await launcher.enumerate(driver: driver, configurationPath: path, localOnly: localOnly))
        } catch {
            result = .failure(error)
        }
        return DriverAnswer(driver: driver, result: result, seconds: MonotonicClock.seconds() - began)
    }
}
