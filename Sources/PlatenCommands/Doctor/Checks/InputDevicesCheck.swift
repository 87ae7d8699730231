import LinuxSystem
import PlatenModel

/// Pedals and the like that the configuration names: plugged in, and open to the service's own group. The service is never in the group input,
/// whose members read every key that is pressed on the machine.
struct InputDevicesCheck: DoctorCheck {
    let name = "input-devices"

    func verdicts(_ surroundings: DoctorSurroundings) async -> [DoctorVerdict] {
        guard !surroundings.inputDevices.isEmpty else { return [.skipped("The configuration names no input device.")] }
        let present = InputDevice.all(in: surroundings)
        var verdicts: [DoctorVerdict] = []
        for configured in surroundings.inputDevices {
            verdicts.append(await verdict(on: configured, present: present.filter { Self.fits($0, configured) }, surroundings))
        }
        return verdicts
    }

    private func verdict(
        on configured: InputDeviceConfiguration, present: [InputDevice], _ surroundings: DoctorSurroundings
    ) async -> DoctorVerdict {
        let title = "\(configured.name) (\(configured.identifier ?? configured.match ?? "any"))"
        guard !present.isEmpty else { return .warning("The input device \(title) is not plugged in.", mend: "cat /proc/bus/input/devices") }
        let group = DoctorSurroundings.serviceUser
        // One pedal is several devices to the kernel where it can be a mouse, too.
        for device in present {
            if let facts = FileFacts(surroundings.path(device.node)), await NodeAccess.lets(group, use: device.node, facts, surroundings) { continue }
            return .failed(
                "The group \(group) may not read the input device \(title) at \(device.node).",
                mend: UdevRule.inputDevice(Self.condition(for: configured, device)).command)
        }
        return .ok("The group \(group) may read the input device \(title).")
    }

    private static func fits(_ device: InputDevice, _ configured: InputDeviceConfiguration) -> Bool {
        let isSame = configured.identifier.map { $0 == device.identity } ?? true
        return isSame && configured.match.map { WildcardPattern($0).matches(device.name) } ?? true
    }

    private static func condition(for configured: InputDeviceConfiguration, _ device: InputDevice) -> String {
        guard configured.identifier != nil else { return "ATTRS{name}==\"\(ShellText.wildcards(device.name))\"" }
        return "ATTRS{idVendor}==\"\(device.identity.prefix(4))\", ATTRS{idProduct}==\"\(device.identity.suffix(4))\""
    }
}
