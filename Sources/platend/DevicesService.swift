import Devices
import ServiceLifecycle
import Station

/// Watches for scanners that come and go, at the bus and on the network, and for presses of pedals.
struct DevicesService: Service {
    let station: Station

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await HotplugWatch(station: station).run() }
                group.addTask { await PedalWatch(station: station).run() }
                group.addTask { await station.watchNetwork() }
            }
        }
    }
}
