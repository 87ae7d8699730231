import ServiceLifecycle
import Station

/// Once an hour: what the station keeps beyond its limits goes.
struct HousekeepingService: Service {
    let station: Station

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await station.tidy()
                try? await Task.sleep(for: .seconds(3600))
            }
        }
    }
}
