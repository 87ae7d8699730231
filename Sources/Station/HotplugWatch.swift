import Devices
import Logging
import PlatenModel
import USBDevices

/// Follows what is plugged in and out, and has the registry look after it.
public struct HotplugWatch: Sendable {
    let station: Station

    public init(station: Station) {
        self.station = station
    }

    /// Runs until the task is cancelled. Where the bus cannot be watched it says so and returns.
    public func run() async {
        guard station.configuration.hotplug else { return }
        let monitor: HotplugMonitor
        do {
            monitor = try await HotplugMonitor.start()
        } catch {
            station.logger.warning("scanners that are plugged in are not noticed by themselves", metadata: ["reason": "\(error)"])
            return
        }
        await withTaskCancellationHandler {
            await follow(monitor.events)
        } onCancel: {
            Task { await monitor.stop() }
        }
    }

    private func follow(_ events: AsyncStream<HotplugEvent>) async {
        let registry = station.registry
        let (debounced, continuation) = AsyncStream.makeStream(of: HotplugEvent.self)
        await withDiscardingTaskGroup { group in
            let changes = HotplugDebouncer().changes(of: debounced)
            group.addTask {
                await withDiscardingTaskGroup { arrivals in
                    for await case .arrived(let device) in changes {
                        // Several at once: a driver that takes its time with one must not keep the others waiting.
                        arrivals.addTask { await registry.usbArrived(bus: device.bus, address: device.address) }
                    }
                }
            }
            for await event in events {
                // One that leaves is told at once: its cycle must not wait for the end of a burst.
                if case .left(let device) = event { await registry.usbLeft(bus: device.bus, address: device.address) }
                continuation.yield(event)
            }
            continuation.finish()
        }
    }
}
