import Devices
import ServiceLifecycle
import Station

/// Watches for scanners that come and go, at the bus and on the network, for presses of pedals, and for changes of profiles.
struct WatchingService: Service {
    let station: Station

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await HotplugWatch(station: station).run() }
                group.addTask { await PedalWatch(station: station).run() }
                group.addTask { await station.watchNetwork() }
                group.addTask { await ProfileWatch(station: station).run() }
            }
        }
    }
}
