import Foundation
import InputDevices
import TestSupport
import Testing
import USBTestbed

@Suite("The monitor of input devices", .timeLimit(.minutes(5)))
struct InputDeviceMonitorTests {
    @Test("starts and stops again and again, and leaves no thread behind")
    func startAndStop() async throws {
        let match = try InputDeviceMatch(name: "pedal", identifier: "0c45:7403")
        for _ in 0..<20 {
            let monitor = try await InputDeviceMonitor.start([match], folder: "/nonexistent/input")
            async let count = monitor.events.reduce(0) { count, _ in count + 1 }
            await monitor.stop()
            await monitor.stop()
            #expect(await count == 0)
        }
        _ = try await InputDeviceMonitor.start([match])
        #expect(try Threads.switches(of: getpid(), named: ["input-devices"]).isEmpty)
    }

    @Test("finds its folder when it comes, comes again, or comes with the folders above it")
    func folderComes() async throws {
        let scratch = try ScratchFolder()
        for node in 0..<5 {
            for attribute in ["name": "Pedal\n", "id/vendor": "0c45\n", "id/product": "7403\n"] {
                try scratch.write(attribute.value, to: "sys/event\(node)/device/\(attribute.key)")
            }
        }
        let match = try InputDeviceMatch(name: "pedal", identifier: nil, deviceName: "Pedal")
        let monitor = try await InputDeviceMonitor.start([match], folder: scratch.path("a/b/input"), sysfs: scratch.path("sys"))
        var events = monitor.events.makeAsyncIterator()
        for node in 0..<5 {
            // A plain file is no event device: that it is refused shows that it was found. Another number each time: one that is gone and
            // back before anybody looked is the same to whoever looks.
            try scratch.write("", to: "a/b/input/event\(node)")
            guard case .refused(device: "pedal", reason: .unusable)? = await events.next() else {
                Issue.record("not found")
                return
            }
            try FileManager.default.removeItem(atPath: scratch.path("a"))
        }
        await monitor.stop()
    }
}
