import PlatenModel
import TestSupport
import Testing

@testable import Devices

@Suite("An enumeration")
struct EnumerationTests {
    @Test("returns the devices that the worker reports")
    func devices() async throws {
        let script = try ScriptedWorker(
            """
            reply({"devices": {"_0": [{"name": "test:0", "vendor": "Noname", "model": "frontend-tester", "type": "virtual device"}]}})
            """)
        let devices = try await script.launcher.enumerate(driver: "scripted", configurationPath: "/nonexistent", localOnly: true)
        #expect(devices == [ReportedDevice(name: "test:0", vendor: "Noname", model: "frontend-tester", type: "virtual device")])
    }

    @Test("that a driver crashes is a problem, not a crash")
    func crash() async throws {
        let script = try ScriptedWorker("os.kill(os.getpid(), signal.SIGABRT)")
        let problem = await #expect(throws: Problem.self) {
            try await script.launcher.enumerate(driver: "scripted", configurationPath: "/nonexistent", localOnly: true)
        }
        #expect(problem?.code == .driverCrashed)
        #expect(problem?.parameters["cause"] == "abort")
    }

    @Test("that hangs ends at its deadline")
    func hang() async throws {
        let script = try ScriptedWorker("time.sleep(1000)", deadlines: WorkerDeadlines(enumerate: 0.3))
        let problem = await #expect(throws: Problem.self) {
            try await script.launcher.enumerate(driver: "scripted", configurationPath: "/nonexistent", localOnly: true)
        }
        #expect(problem?.code == .driverHung)
    }

    @Test("whose worker speaks garbage is a problem")
    func garbage() async throws {
        let script = try ScriptedWorker("channel.sendall(b'\\xff\\x00 nonsense\\n{}\\n'); sys.exit(0)")
        let problem = await #expect(throws: Problem.self) {
            try await script.launcher.enumerate(driver: "scripted", configurationPath: "/nonexistent", localOnly: true)
        }
        #expect(problem?.code == .driverCrashed)
    }
}
