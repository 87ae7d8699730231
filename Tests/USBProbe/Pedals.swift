import InputDevices

/// Prints `ready`, then what happens to the devices that arguments such as `pedal=0c45:7403` name.
func watchPedals(_ arguments: [String]) async {
    do {
        var matches: [InputDeviceMatch] = []
        for argument in arguments where !argument.hasPrefix("--") {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            matches.append(try InputDeviceMatch(name: parts[0], identifier: parts.last, grab: arguments.contains("--grab")))
        }
        func option(_ name: String) -> String? { arguments.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) } }
        let monitor = try await InputDeviceMonitor.start(
            matches, folder: option("--folder=") ?? "/dev/input", sysfs: option("--sysfs=") ?? "/sys/class/input")
        endWithInput { await monitor.stop() }
        printLine(["event": "ready"])
        for await event in monitor.events {
            switch event {
            case .pressed(let device, let key): printLine(["event": "pressed", "device": device, "key": key])
            case .connected(let device): printLine(["event": "connected", "device": device])
            case .disconnected(let device): printLine(["event": "disconnected", "device": device])
            case .refused(let device, let reason): printLine(["event": "refused", "device": device, "reason": "\(reason)"])
            }
        }
        printLine(["event": "stopped"])
    } catch {
        printLine(["event": "failed", "reason": "\(error)"])
    }
}
