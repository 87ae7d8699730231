import ServiceLifecycle
import Station

/// Keeps the records beside the masters up to date; once an hour, what the station keeps beyond its limits goes.
struct HousekeepingService: Service {
    let station: Station

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await station.keepRecords() }
                while !Task.isCancelled {
                    await station.tidy()
                    try? await Task.sleep(for: .seconds(3600))
                }
            }
        }
    }
}
