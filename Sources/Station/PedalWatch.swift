import Acquisition
import InputDevices
import Logging
import PlatenModel

/// Hears the pedals and keys that the configuration names, and has the cycles obey them.
public struct PedalWatch: Sendable {
    let station: Station

    public init(station: Station) {
        self.station = station
    }

    /// Runs until the task is cancelled. Which devices there are is read once: another configuration takes a restart.
    public func run() async {
        let matches = station.configuration.inputDevices.compactMap(match)
        guard !matches.isEmpty else { return }
        let monitor: InputDeviceMonitor
        do {
            monitor = try await InputDeviceMonitor.start(matches)
        } catch {
            station.logger.error("pedals are not heard", metadata: ["reason": "\(error)"])
            return
        }
        await withTaskCancellationHandler {
            for await event in monitor.events { await take(event) }
        } onCancel: {
            Task { await monitor.stop() }
        }
    }

    private func match(_ device: InputDeviceConfiguration) -> InputDeviceMatch? {
        do {
            return try InputDeviceMatch(name: device.name, identifier: device.identifier, deviceName: device.match, grab: device.grab)
        } catch {
            station.logger.error("an input device is passed over", metadata: ["device": "\(device.name)", "reason": "\(error)"])
            return nil
        }
    }

    private func take(_ event: InputEvent) async {
        switch event {
        case .pressed(let device, let key): await station.acquisition.pressed(key: key, of: device)
        case .connected(let device): station.logger.notice("input device connected", metadata: ["device": "\(device)"])
        case .disconnected(let device): station.logger.warning("input device gone", metadata: ["device": "\(device)"])
        case .refused(let device, let reason):
            station.logger.warning("input device refused", metadata: ["device": "\(device)", "reason": "\(reason)"])
        }
    }
}
