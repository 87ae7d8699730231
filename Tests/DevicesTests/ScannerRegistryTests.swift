import Foundation
import Logging
import PlatenModel
import TestSupport
import Testing
import USBDevices

@testable import Devices

@Suite("The scanner registry")
struct ScannerRegistryTests {
    /// A worker that lists what the file `devices` in its folder holds, and describes a bed of A4 size.
    private static let body = """
        if command == "enumerate":
            
            driver = [argument for argument in sys.argv if argument.startswith("--driver=")][0][9:] + ":"
            listed = json.load(open(os.path.dirname(sys.argv[0]) + "/devices"))
            reply({"devices": {"_0": [device for device in listed if device["name"].startswith(driver)]}})
        elif command == "open": reply({"opened": {"buttons": []}})
        elif command == "describe": reply({"described": {"_0": []}})
        """

    @Test("names scanners by class and number, and gives a known one its name again")
    func names() async throws {
        let fixture = try Fixture(devices: [.test(0), .test(1)])
        await fixture.registry.refresh()
        #expect(await fixture.registry.scanners().map(\.name) == ["flatbed-1", "flatbed-2"])
        let second = try Fixture(devices: [.test(1)], memory: fixture.memory)
        await second.registry.refresh()
        #expect(await second.registry.scanners().filter { $0.state == .ready }.map(\.name) == ["flatbed-2"])
        // The other is remembered, and shown as what it is.
        #expect(try await second.registry.scanner(named: "flatbed-1").state == .absent)
    }

    @Test("takes name, class and disabling from the configuration")
    func configured() async throws {
        var configuration = StationConfiguration()
        configuration.scanners = [
            ScannerConfiguration(match: "test:0", name: "reading-room", scannerClass: .overhead),
            ScannerConfiguration(match: "test:*", disabled: true),
        ]
        let fixture = try Fixture(devices: [.test(0), .test(1)], configuration: configuration)
        await fixture.registry.refresh()
        let scanner = try await fixture.registry.scanner(named: "reading-room")
        #expect(scanner.scannerClass == .overhead)
        let disabled = try #require(await fixture.registry.scanners().first { $0.device == "test:1" })
        #expect(disabled.state == .disabled)
        let problem = await #expect(throws: Problem.self) {
            try await fixture.registry.claim(disabled.name, for: .someone, wait: false)
        }
        #expect(problem?.code == .scannerNotReady)
    }

    @Test("passes over drivers that the configuration ignores")
    func ignored() async throws {
        let fixture = try Fixture(devices: [.test(0), ReportedDevice(name: "v4l:/dev/video0", vendor: "", model: "", type: "virtual device")])
        await fixture.registry.refresh()
        #expect(await fixture.registry.scanners().map(\.device) == ["test:0"])
    }

    @Test("gives a scanner to one holder at a time and names the holder to the next")
    func oneHolder() async throws {
        let fixture = try Fixture(devices: [.test(0)])
        await fixture.registry.refresh()
        try await fixture.registry.claim("flatbed-1", for: .someone, wait: false)
        let problem = await #expect(throws: Problem.self) {
            try await fixture.registry.claim("flatbed-1", for: .someone, wait: false)
        }
        #expect(problem?.code == .scannerBusy)
        #expect(problem?.parameters["holder"] == "anna")
        #expect(problem?.parameters["job"] == "atlas")
        await fixture.registry.release("flatbed-1")
        try await fixture.registry.claim("flatbed-1", for: .someone, wait: false)
    }

    @Test("does not tell the name of a restricted job to those who ask for its scanner")
    func restrictedHolder() async throws {
        let fixture = try Fixture(devices: [.test(0)])
        await fixture.registry.refresh()
        let secret = ScannerHolder(user: "anna", jobName: "secret", cycle: .make(), restrictedTo: ["vault"])
        try await fixture.registry.claim("flatbed-1", for: secret, wait: false)
        let problem = await #expect(throws: Problem.self) {
            try await fixture.registry.claim("flatbed-1", for: .someone, wait: false)
        }
        #expect(problem?.parameters.values.contains { $0.contains("secret") || $0.contains("anna") } == false)
    }

    @Test("serves those who wait in the order in which they came, and lets a cancelled one go")
    func line() async throws {
        let fixture = try Fixture(devices: [.test(0)])
        let registry = fixture.registry
        await registry.refresh()
        try await registry.claim("flatbed-1", for: .someone, wait: false)
        let impatient = Task { try await registry.claim("flatbed-1", for: .someone, wait: true) }
        impatient.cancel()
        await #expect(throws: Problem.self) { try await impatient.value }
        let patient = Task { try await registry.claim("flatbed-1", for: .someone, wait: true) }
        await registry.release("flatbed-1")
        try await patient.value
        #expect(try await registry.scanner(named: "flatbed-1").state == .scanning)
    }

    @Test("shows a scanner that is no longer listed as absent, and as ready when it is back")
    func absence() async throws {
        let fixture = try Fixture(devices: [.test(0)])
        await fixture.registry.refresh()
        try fixture.list([])
        await fixture.registry.refresh()
        #expect(try await fixture.registry.scanner(named: "flatbed-1").state == .absent)
        try fixture.list([.test(0)])
        await fixture.registry.refresh()
        #expect(try await fixture.registry.scanner(named: "flatbed-1").state == .ready)
    }

    @Test(
        "keeps a scanner usable or not by what its last use met",
        arguments: [
            (ProblemCode.feederJammed, ScannerState.needsAttention), (.coverOpen, .needsAttention), (.driverCrashed, .faulty),
            (.driverHung, .faulty), (.scannerBusyElsewhere, .busyElsewhere), (.storageFull, .ready), (.scanCancelled, .ready),
            (.feederEmpty, .needsAttention), (.scannerUnplugged, .absent),
        ])
    func stateAfterProblem(code: ProblemCode, state: ScannerState) async throws {
        let fixture = try Fixture(devices: [.test(0)])
        await fixture.registry.refresh()
        try await fixture.registry.claim("flatbed-1", for: .someone, wait: false)
        await fixture.registry.release("flatbed-1", after: Problem(code, ["scanner": "flatbed-1"]))
        #expect(try await fixture.registry.scanner(named: "flatbed-1").state == state)
    }

    @Test("an unknown name is a problem that names it")
    func unknown() async throws {
        let fixture = try Fixture(devices: [])
        let problem = await #expect(throws: Problem.self) { try await fixture.registry.scanner(named: "nobody") }
        #expect(problem?.code == .scannerUnknown)
        #expect(problem?.parameters["scanner"] == "nobody")
    }

    /// A registry over a scripted worker.
    private struct Fixture {
        let script: ScriptedWorker
        let registry: ScannerRegistry
        let memory: Memory

        init(
            devices: [ReportedDevice], configuration: StationConfiguration = StationConfiguration(), memory: Memory = Memory(),
            label: String = #function
        ) throws {
            script = try ScriptedWorker(ScannerRegistryTests.body, label: label)
            self.memory = memory
            try script.scratch.write("test\nv4l\nother\n", to: "sane/dll.conf")
            registry = ScannerRegistry(
                configuration: configuration, launcher: script.launcher,
                surroundings: DriverSurroundings(
                    searchPath: SaneSearchPath(variable: script.scratch.path("sane")),
                    folders: DriverFolders(root: script.scratch.path("drivers"), path: script.scratch.path("sane")),
                    bus: USBBus(folder: script.scratch.path("bus"))),
                memory: memory,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, onChange: { _ in })
            try list(devices)
        }

        func list(_ devices: [ReportedDevice]) throws {
            try script.scratch.write(PlatenJSON.line(devices), to: "devices")
        }
    }

    private actor Memory: ScannerMemory {
        private var scanners: [RememberedScanner] = []
        func rememberedScanners() -> [RememberedScanner] { scanners }
        func remember(_ scanner: RememberedScanner) { scanners = scanners.filter { $0.identity != scanner.identity } + [scanner] }
        func forget(identity: String) { scanners.removeAll { $0.identity == identity } }
    }
}

extension ReportedDevice {
    fileprivate static func test(_ number: Int) -> ReportedDevice {
        ReportedDevice(name: "test:\(number)", vendor: "Noname", model: "frontend-tester", type: "virtual device")
    }
}

extension ScannerHolder {
    fileprivate static var someone: ScannerHolder { ScannerHolder(user: "anna", jobName: "atlas", cycle: .make()) }
}
