import USBDevices

/// One line of JSON for each device on the bus.
func printDevices() {
    for device in USBBus().devices() { printLine(["event": "device"], of: device) }
    printLine(["event": "stopped"])
}

/// Prints `ready`, then each arrival, with what sysfs then says of the device, and each departure.
///
/// - Parameter isPatient: whether a port has to be silent for much longer than usual before its change is told.
func watchBus(isDebounced: Bool, isPatient: Bool) async {
    do {
        let monitor = try await HotplugMonitor.start()
        endWithInput { await monitor.stop() }
        printLine(["event": "ready"])
        let debouncer = isPatient ? HotplugDebouncer(quietTime: .seconds(5), longestWindow: .seconds(60)) : HotplugDebouncer()
        let events = isDebounced ? debouncer.changes(of: monitor.events) : monitor.events
        for await event in events {
            switch event {
            case .arrived(let device):
                let identity = USBBus().device(bus: device.bus, address: device.address)?.identity
                printLine(["event": "arrived", "identity": identity ?? ""], of: device)
            case .left(let device): printLine(["event": "left"], of: device)
            }
        }
        printLine(["event": "stopped"])
    } catch {
        printLine(["event": "failed", "reason": "\(error)"])
    }
}

private func printLine(_ fields: [String: String], of device: USBDevice) {
    let all = [
        "bus": "\(device.bus)", "address": "\(device.address)", "port": device.port, "model": "\(device.model)", "identity": device.identity,
        "serial": device.serial ?? "", "isIPPOverUSB": "\(device.isIPPOverUSB)",
        "drivers": device.interfaces.compactMap(\.kernelDriver).joined(separator: ","),
    ]
    printLine(fields.merging(all) { $1 })
}

private func printLine(_ fields: [String: String], of device: HotplugDevice) {
    let all = [
        "bus": "\(device.bus)", "address": "\(device.address)", "port": device.port, "model": "\(device.model)",
    ]
    printLine(fields.merging(all) { $1 })
}
