import Foundation
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@Suite("Looking for scanners", .mayBlock)
struct EnumerationCaseTests {
    @Test(
        "20: is not held up by a driver that hangs or crashes: it is named, and the others' scanners are there before it is given up",
        arguments: [("hang-at-list", ProblemCode.driverHung), ("crash-at-list", .driverCrashed), ("exit-at-list", .driverCrashed)])
    func badDriver(fault: String, code: ProblemCode) async throws {
        // As long as the driver may take, everything else has come; then it is given up.
        func deadlines(_ seconds: Int) -> String { "workers:\n  deadlines: {enumerate: \(seconds) s, cancel: 1 s, kill: 1 s}\n" }
        let (patient, impatient) = (deadlines(3600), deadlines(5))
        let station = try await StationUnderTest(
            world: ["bad": "class = flatbed\nfault = \(fault)\n"], configuration: patient, isLookedThrough: false)
        try await station.until("the test driver's scanner is there") {
            try station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.contains { $0.device == "test:0" && $0.state == .ready }
        }
        if code == .driverHung {
            try await station.stop()
            let text = try String(contentsOfFile: station.scratch.path("platend.yaml"), encoding: .utf8)
            try station.scratch.write(text.replacing(patient, with: impatient), to: "platend.yaml")
            try await station.start()
        }
        try await station.until("the driver is named") {
            try station.get(StationStatus.self, "/v1/status").problems.contains { $0.code == code && $0.parameters["driver"] == "platensim" }
        }
        let alerts = try station.get(Page<Alert>.self, "/v1/alerts").items
        #expect(alerts.contains { $0.subject == "driver:platensim" && $0.problem.code == code })
        // Its next turn comes later: a search that a person asks for now asks the others only.
        func failures() -> Int { station.journal.components(separatedBy: "a driver could not list its devices").count - 1 }
        let before = failures()
        #expect(before > 0)
        #expect(try station.request("POST", "/v1/scanners/refresh").status == 200)
        #expect(failures() == before)
    }

    @Test("20: never happens in the daemon, which has no driver and no libsane in its memory")
    func notInTheDaemon() async throws {
        let station = try await StationUnderTest(testDriver: true)
        _ = try station.request("POST", "/v1/scanners/refresh")
        let maps = try SmallFile.text(of: "/proc/\(station.processIdentifier)/maps")
        #expect(!maps.contains("libsane"))
        #expect(maps.contains("libusb"))
    }

    @Test("20: keeps what it knew of a scanner in use, and shows one that has gone as absent once nobody uses it")
    func goneMeanwhile() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("looking")
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).decode(Cycle.self)
        try await station.until("it scans") { try station.state(of: name).state == .scanning }
        #expect(try station.request("POST", "/v1/scanners/refresh").status == 200)
        #expect(try station.state(of: name).state == .scanning)
        station.goOn("flatbed")
        #expect(try await station.end(of: cycle).state == .completed)
    }

    @Test("waits for the rights that udev gives after the device is there, for a while")
    func rightsComeLater() async throws {
        let station = try await StationUnderTest(testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("rights")
        try station.touch("flatbed", "fault", "status-at-open ACCESS_DENIED\n")
        #expect(try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).state == .completed)
        #expect(try station.events().contains { $0.scanner == name && $0.problem?.code == .scannerAccessDenied })
        #expect(try station.state(of: name).state == .ready)
    }

    @Test("names a driver of SANE's list that is not installed, and goes on")
    func missingDriver() async throws {
        let station = try await StationUnderTest()
        try station.scratch.write("platensim\nnobody-has-this\ntest\n", to: "sane/dll.conf")
        #expect(try station.request("POST", "/v1/scanners/refresh").status == 200)
        let problems = try station.get(StationStatus.self, "/v1/status").problems
        #expect(problems.contains { $0.code == .driverMissing && $0.parameters["driver"] == "nobody-has-this" })
        #expect(try station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.count == 2)
    }

    @Test("names an entry of the configuration that no scanner ever matched")
    func missingScanner() async throws {
        let station = try await StationUnderTest(configuration: "scanners:\n  - match: \"epson2:*\"\n    name: reading-room\n")
        let problems = try station.get(StationStatus.self, "/v1/status").problems
        #expect(problems.contains { $0.code == .configuredScannerMissing && $0.parameters["match"] == "epson2:*" })
    }

    @Test("lists after a restart what was known before it, as absent until it is found")
    func remembered() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"])
        let name = try await station.name(of: "flatbed")
        try await station.stop()
        try station.touch("flatbed", "unplugged")
        try await station.start()
        #expect(try station.state(of: name).state == .absent)
        let refused = try station.startCycle(try station.makeJob("x"), NewCycle(profile: StationUnderTest.quick, scanner: name))
        #expect(refused.problemCode == "scanner-not-ready")
        station.remove("flatbed", "unplugged")
        #expect(try station.request("POST", "/v1/scanners/refresh").status == 200)
        #expect(try station.state(of: name).state == .ready)
    }

    @Test("keeps a name that a person gave through restarts, and forgets an absent scanner when told to")
    func renamed() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"])
        let name = try await station.name(of: "flatbed")
        #expect(try station.platenctl("scanners", "rename", name, "reading-room").status == 0)
        let stock = try station.stockDriver
        #expect(
            try station.request("PATCH", "/v1/scanners/\(stock)", body: "{\"name\": \"reading-room\"}").problemCode == "scanner-name-taken")
        #expect(try station.request("PATCH", "/v1/scanners/\(stock)", body: "{\"name\": \"../x\"}").problemCode == "scanner-name-invalid")
        try await station.stop()
        try await station.start()
        #expect(try await station.name(of: "flatbed") == "reading-room")
        #expect(try station.request("DELETE", "/v1/scanners/reading-room").problemCode == "scanner-connected")
        try station.touch("flatbed", "unplugged")
        #expect(try station.request("POST", "/v1/scanners/refresh").status == 200)
        try await station.until("it is absent") { try station.state(of: "reading-room").state == .absent }
        #expect(try station.platenctl("scanners", "forget", "reading-room").status == 0)
        #expect(try station.request("GET", "/v1/scanners/reading-room").status == 404)
    }

    @Test("21: several scanners work side by side; SIGTERM in the middle cancels all, closes them, and leaves no process and no socket")
    func sideBySide() async throws {
        let world = "class = flatbed\nseed = 3\n"
        let station = try await StationUnderTest(world: ["left": world, "right": world], testDriver: false)
        let job = try station.makeJob("both")
        for scanner in ["left", "right"] {
            let name = try await station.name(of: scanner)
            try station.hold(scanner, at: "row 100")
            #expect(try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).status == 202)
        }
        try await station.until("both scan") {
            try station.count("pages", of: "left") > 0 && station.count("pages", of: "right") > 0
        }
        #expect(try await station.stop() == 0)
        #expect(station.strays().isEmpty)
        #expect(try station.count("cancels", of: "left") >= 1)
        #expect(!Folder.exists(station.socketPath))
    }

    @Test("tells a faulty scanner by its circuit breaker: refused after three faults in a row, tried again when a person asks")
    func circuitBreaker() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\n"], testDriver: false)
        let name = try await station.name(of: "flatbed")
        let job = try station.makeJob("faulty")
        try station.setWorld("flatbed", "class = flatbed\nseed = 3\nfault = crash-at-start\n")
        let request = NewCycle(profile: StationUnderTest.quick, scanner: name, onFault: .end)
        for _ in 1...3 { #expect(try await station.runCycle(job, request).problem?.code == .driverCrashed) }
        #expect(try station.startCycle(job, request).problemCode == "scanner-faulty")
        #expect(try station.get(Page<Alert>.self, "/v1/alerts").items.contains { $0.subject == "scanner:\(name)" })
        try station.setWorld("flatbed", "class = flatbed\nseed = 3\n")
        #expect(try station.platenctl("scanners", "retry", name).status == 0)
        #expect(try await station.runCycle(job, request).state == .completed)
        #expect(try station.get(Page<Alert>.self, "/v1/alerts").items.isEmpty)
    }
}
