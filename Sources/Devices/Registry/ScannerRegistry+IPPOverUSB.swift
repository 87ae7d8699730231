import LinuxSystem
import Logging
import PlatenModel
import USBDevices

extension ScannerRegistry {
    /// A device that ipp-usb serves: its port on the loopback is waited for, and the airscan driver is told that one address; nothing else
    /// on the network is asked. Returns false where ipp-usb does not serve it.
    func serveOverIPP(_ device: USBDevice) async -> Bool {
        let surroundings = surroundings
        guard await BlockingWork.run({ surroundings.drivers().contains("airscan") }), !configuration.ignoredDrivers.contains("airscan") else {
            return false
        }
        let deadline = ContinuousClock.now + HotplugPatience.ippOverUSB
        guard let port = await assignedPort(of: device, before: deadline), await port.waitUntilAnswering(before: deadline) else { return false }
        let model = device.product ?? "USB scanner"
        // sane-airscan(5): a name of this form opens without any search.
        let name = model.replacing(":", with: " ")
        let reported = ReportedDevice(
            name: "airscan:escl:\(name):http://127.0.0.1:\(port.number)/eSCL/", vendor: device.manufacturer ?? "", model: model,
            type: "eSCL network scanner")
        let route = ScannerRoute(device: reported, identity: ScannerIdentity(text: device.identity, usb: device))
        if let known = records.first(where: { $0.value.scanner.identity == route.identity.text })?.key {
            await setRoutes(of: known, to: (records[known]?.routes ?? []).filter { $0.driver != route.driver } + [route])
        } else if arriving.insert(route.identity.text).inserted {
            await register(route)
        }
        return true
    }

    /// ipp-usb writes the port when it has looked at the device, which takes seconds after a first plugging in.
    private func assignedPort(of device: USBDevice, before deadline: ContinuousClock.Instant) async -> IPPUSBPort? {
        let folder = surroundings.ippUSBFolder
        var pause = Duration.milliseconds(50)
        while ContinuousClock.now < deadline, !Task.isCancelled, await isOnBus(device) {
            guard await BlockingWork.run({ Folder.exists(folder) }) else { return nil }
            if let port = await BlockingWork.run({ IPPUSBPort.assigned(to: device, stateFolder: folder) }) { return port }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .seconds(1))
        }
        return nil
    }
}
