import Foundation
import Testing
import USBDevices
import USBTestbed

@Suite("The hotplug monitor", .timeLimit(.minutes(5)))
struct HotplugMonitorTests {
    @Test("starts and stops again and again, and leaves neither threads nor descriptors nor readers behind")
    func startAndStop() async throws {
        for _ in 0..<20 {
            let monitor = try await HotplugMonitor.start()
            async let count = monitor.events.reduce(0) { count, _ in count + 1 }
            await monitor.stop()
            await monitor.stop()
            #expect(await count == 0)
        }
        // One that nobody stops ends with its value.
        _ = try await HotplugMonitor.start()
        #expect(try Threads.switches(of: getpid(), named: ["usb-hotplug"]).isEmpty)
    }
}
