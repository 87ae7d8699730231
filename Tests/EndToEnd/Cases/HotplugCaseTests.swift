import Foundation
import LinuxSystem
import NetworkPeers
import PlatenModel
import TestSupport
import Testing
import USBTestbed

// The limit counts while a test waits for its turn, too.
@Suite("A scanner on the USB bus", .mayBlock, .enabled(if: USBTestbed.isAvailable), .timeLimit(.minutes(60)))
struct HotplugCaseTests {
    private let device = USBRecording(.simulatedScanner, port: "1-2", address: 5, serial: .text("SIM-77"))

    @Test("is ready by itself when it is plugged in, and absent when it is pulled out")
    func plugAndUnplug() async throws {
        let bus = try await HotplugStation()
        #expect(try bus.scanner("platensim:libusb:001:005") == nil)
        try bus.testbed.plug(device)
        let scanner = try await bus.ready("platensim:libusb:001:005")
        #expect(scanner.identity == "usb:1209:5053:SIM-77")
        #expect(scanner.name == "flatbed-2" || scanner.name == "flatbed-1")
        try bus.testbed.unplug(port: "1-2")
        try await bus.station.until("it is absent") { try bus.station.state(of: scanner.name).state == .absent }
        #expect(try bus.station.state(of: scanner.name).stateReason?.code == .scannerUnplugged)
    }

    @Test("4: keeps its name through replugging, other ports and restarts, and an old device name is never opened")
    func replug() async throws {
        let bus = try await HotplugStation(before: [device])
        let name = try await bus.ready("platensim:libusb:001:005").name
        let job = try bus.station.makeJob("replug")
        #expect(try await bus.station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).state == .completed)
        try bus.testbed.unplug(port: "1-2")
        try await bus.station.until("it is absent") { try bus.station.state(of: name).state == .absent }
        try bus.testbed.plug(device.replugged(address: 9, port: "1-3"))
        #expect(try await bus.ready("platensim:libusb:001:009").name == name)
        #expect(try await bus.station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).state == .completed)
        try await bus.station.stop()
        try await bus.station.start()
        #expect(try await bus.ready("platensim:libusb:001:009").name == name)
        #expect(!FileManager.default.fileExists(atPath: "\(bus.station.simulatorFolder)/refused-opens"))
    }

    @Test("5: that is pulled out in the middle of a page pauses the cycle at once, says so, and goes on once it is back under another name")
    func pulledOut() async throws {
        let bus = try await HotplugStation(before: [device])
        let name = try await bus.ready("platensim:libusb:001:005").name
        let job = try bus.station.makeJob("pulled")
        try bus.station.hold("usb", at: "row 100")
        let cycle = try bus.station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: name)).decode(Cycle.self)
        try await bus.station.until("the page has begun") { try bus.station.count("pages", of: "usb") == 1 }
        try bus.testbed.unplug(port: "1-2")
        let paused = try await bus.station.rest(of: cycle)
        #expect(paused.state == .paused)
        #expect(paused.problem?.code == .scannerUnplugged)
        #expect(paused.lostPages.map(\.problem.code) == [.scannerUnplugged])
        #expect(try bus.station.state(of: name).state == .absent)
        // Not back yet: resuming says what is missing and stays paused.
        #expect(try await bus.station.restAgain(after: "resume", paused).problem?.code == .scannerUnplugged)
        bus.station.goOn("usb")
        try bus.testbed.plug(device.replugged(address: 7))
        try await bus.station.until("it is back") { try bus.station.state(of: name).device == "platensim:libusb:001:007" }
        try bus.station.order("resume", paused)
        #expect(try await bus.station.end(of: paused).state == .completed)
        #expect(try bus.station.captures(of: job).count == 1)
    }

    @Test("of one model with another, both without serial numbers, is told from it by its port")
    func twins() async throws {
        let worlds = ["left": "1-1", "right": "1-2"].mapValues { HotplugStation.world + "usb-port = \($0)\n" }
        let twins = [("1-1", 4), ("1-2", 5)].map { USBRecording(.simulatedScanner, port: $0.0, address: $0.1, serial: .missing) }
        let bus = try await HotplugStation(world: worlds, before: twins)
        let left = try await bus.ready("platensim:libusb:001:004")
        let right = try await bus.ready("platensim:libusb:001:005")
        #expect(left.identity == "usb:1209:5053:port-1-1" && right.identity == "usb:1209:5053:port-1-2")
        #expect(left.name != right.name)
        try bus.testbed.unplug(port: "1-1")
        try await bus.station.until("the left one is absent") { try bus.station.state(of: left.name).state == .absent }
        #expect(try bus.station.state(of: right.name).state == .ready)
        try bus.testbed.plug(twins[0].replugged(address: 8))
        #expect(try await bus.ready("platensim:libusb:001:008").name == left.name)
    }

    @Test("20: reached by two drivers is one scanner, with the other way in reserve")
    func twoDrivers() async throws {
        let worlds = ["usb": HotplugStation.world, "again": "alias-of = usb\nlisted-as = second:libusb:001:005\n"]
        let bus = try await HotplugStation(world: worlds, before: [device])
        let scanner = try await bus.ready("platensim:libusb:001:005")
        #expect(try bus.station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.filter { $0.identity.hasPrefix("usb:") }.count == 1)
        #expect(scanner.alternatives == ["platensim:second:libusb:001:005"])
    }

    @Test("that comes and goes 50 times in 10 seconds leaves the station calm and ends in the right state")
    func flapping() async throws {
        let bus = try await HotplugStation()
        let launches = try bus.station.count("opens", of: "usb")
        for round in 0..<50 {
            try bus.testbed.plug(device.replugged(address: 10 + round))
            // No wait for anything: these are the five comings and goings a second that the station is to bear.
            try await Task.sleep(for: .milliseconds(100))
            if round < 49 { try bus.testbed.unplug(port: "1-2") }
            try await Task.sleep(for: .milliseconds(100))
        }
        _ = try await bus.ready("platensim:libusb:001:059")
        #expect(try bus.station.count("opens", of: "usb") - launches < 50)
        #expect(try bus.station.request("GET", "/v1/status").status == 200)
    }

    @Test("with garbage for texts and one that is no scanner disturb nothing")
    func garbage() async throws {
        let bus = try await HotplugStation()
        try bus.testbed.plug(USBRecording(.garbageStrings, port: "1-1", address: 3))
        try bus.testbed.plug(USBRecording(.hub, port: "1-3", address: 4))
        try bus.testbed.plug(device)
        _ = try await bus.ready("platensim:libusb:001:005")
        #expect(try bus.station.platenctl("scanners").status == 0)
    }

    @Test("triggers nothing while another scans: no driver is asked that would disturb it")
    func calmWhileScanning() async throws {
        let bus = try await HotplugStation(
            world: ["usb": HotplugStation.world, "flatbed": "class = flatbed\nseed = 5\n"])
        let flatbed = try await bus.ready("platensim:flatbed").name
        let job = try bus.station.makeJob("calm")
        try bus.station.hold("flatbed", at: "row 100")
        let cycle = try bus.station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).decode(Cycle.self)
        try await bus.station.until("the page has begun") { try bus.station.count("pages", of: "flatbed") == 1 }
        let opens = try bus.station.count("opens", of: "flatbed")
        try bus.testbed.plug(device)
        _ = try await bus.ready("platensim:libusb:001:005")
        #expect(try bus.station.state(of: flatbed).state == .scanning)
        bus.station.goOn("flatbed")
        #expect(try await bus.station.end(of: cycle).state == .completed)
        #expect(try bus.station.count("opens", of: "flatbed") == opens)
    }

    @Test("has a pedal for a companion: each press takes a page, also after the pedal was plugged in anew")
    func pedal() async throws {
        let pedal = USBRecording(.footPedal, port: "1-4", address: 6)
        let bus = try await HotplugStation(
            configuration: """
                input-devices:
                  - {name: pedal, usb: "0c45:7403"}
                triggers:
                  - {key: KEY_B, device: pedal, scanner: "*", does: next-page}
                """, before: [device, pedal])
        let name = try await bus.ready("platensim:libusb:001:005").name
        let job = try bus.station.makeJob("pedal")
        let armed = try await bus.station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: name, trigger: .page))
        func connections() -> Int { bus.station.journal.components(separatedBy: "input device connected").count - 1 }
        try await bus.station.until("the pedal is there") { connections() == 1 }
        try bus.testbed.send(InputRecord.press(48) + InputRecord.release(48), port: "1-4")
        try await bus.station.until("a page is kept") {
            let cycle = try bus.station.get(Cycle.self, "/v1/cycles/\(armed.id)")
            return cycle.capturedCount == 1 && cycle.state == .armed
        }
        try bus.testbed.unplug(port: "1-4")
        try bus.testbed.plug(pedal.replugged(address: 7, eventNumber: 6))
        try await bus.station.until("the pedal is back") { connections() == 2 }
        try bus.testbed.send(InputRecord.press(48) + InputRecord.release(48), port: "1-4")
        try await bus.station.until("another page is kept") { try bus.station.get(Cycle.self, "/v1/cycles/\(armed.id)").capturedCount == 2 }
    }

    @Test(
        "that ipp-usb serves is scanned from over its port on the loopback, once that answers, and nothing else on the network is asked",
        .enabled(if: PeerRequirements.eSCL, "needs python3 and sane-airscan"))
    func ippOverUSB() async throws {
        let responder = try ESCLResponder()
        defer { responder.end() }
        let folder = try ScratchFolder("ipp-usb")
        let bus = try await HotplugStation(
            world: [:], configuration: "", label: "ippOverUSB", drivers: ["ipp-usb-folder": folder.path],
            saneFiles: ["dll.conf": "airscan\ntest\n", "airscan.conf": "[options]\ndiscovery = disable\nws-discovery = off\n"])
        let device = USBRecording(.hpAllInOne, port: "1-2", address: 5, serial: .text("CN123"))
        try bus.testbed.plug(device)
        // ipp-usb takes its time to look at the device.
        try folder.write("[device]\nhttp-port = \(responder.port)\n", to: "03f0-c511-CN123-HP-All-in-One.state")
        func scanner() throws -> PlatenModel.Scanner? {
            try bus.station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.first { $0.device.hasPrefix("airscan:escl:") }
        }
        try await bus.station.until("it is ready") { try scanner()?.state == .ready }
        #expect(try scanner()?.identity == "usb:03f0:c511:CN123")
        let name = try scanner()?.name ?? ""
        try bus.testbed.unplug(port: "1-2")
        try await bus.station.until("it is absent") { try bus.station.state(of: name).state == .absent }
    }
}
