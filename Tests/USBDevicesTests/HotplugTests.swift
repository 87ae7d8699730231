import Foundation
import TestSupport
import Testing
import USBTestbed

@Suite("Hotplug through libusb, on a bus that umockdev makes", .enabled(if: USBTestbed.isAvailable), .timeLimit(.minutes(10)))
struct HotplugTests {
    private let scanner = USBRecording(.epsonPerfection, port: "1-2", address: 5)

    private func fields(_ line: [String: String], _ names: String...) -> [String?] { names.map { line[$0] } }

    private func monitor(_ testbed: USBTestbed, _ arguments: String..., wrapper: [String] = []) async throws -> USBProbe {
        let probe = try USBProbe(["monitor"] + arguments, on: testbed, wrapper: wrapper)
        try #require(await probe.next() == ["event": "ready"])
        return probe
    }

    @Test("tells arrivals, departures and returns with the right numbers, and ends when it is told to")
    func replug() async throws {
        let testbed = try USBTestbed()
        let probe = try await monitor(testbed)
        try testbed.plug(scanner)
        #expect(
            fields(await probe.next(), "event", "bus", "address", "port", "model", "identity") == [
                "arrived", "1", "5", "1-2", "04b8:0142", "usb:04b8:0142:X3BW004712",
            ])
        try testbed.unplug(port: "1-2")
        #expect(fields(await probe.next(), "event", "bus", "address", "port", "model") == ["left", "1", "5", "1-2", "04b8:0142"])
        try testbed.plug(scanner.replugged(address: 6))
        #expect(fields(await probe.next(), "event", "address", "identity") == ["arrived", "6", "usb:04b8:0142:X3BW004712"])
        #expect(await probe.end().isEmpty)
    }

    @Test("names ports behind hubs as the kernel names them, and does not tell what was there before")
    func hub() async throws {
        let testbed = try USBTestbed()
        try testbed.plug(USBRecording(.hub, port: "1-2", address: 3))
        let probe = try await monitor(testbed)
        try testbed.plug(USBRecording(.canonLiDE, port: "1-2.3", address: 9))
        #expect(fields(await probe.next(), "event", "port", "identity") == ["arrived", "1-2.3", "usb:04a9:1909:port-1-2.3"])
        try testbed.unplug(port: "1-2.3")
        #expect(fields(await probe.next(), "event", "port", "address") == ["left", "1-2.3", "9"])
    }

    @Test(
        "finds devices again by their serial number in another port, or by their port without one",
        arguments: [USBRecording.Serial.text("SIM-7"), .missing])
    func otherPort(serial: USBRecording.Serial) async throws {
        let testbed = try USBTestbed()
        let probe = try await monitor(testbed)
        let device = USBRecording(.simulatedScanner, port: "1-3", address: 4, serial: serial)
        try testbed.plug(device)
        let before = await probe.next()["identity"]
        try testbed.unplug(port: "1-3")
        _ = await probe.next()
        try testbed.plug(device.replugged(address: 5, port: "1-4"))
        let after = await probe.next()["identity"]
        if case .missing = serial {
            #expect(before == "usb:1209:5053:port-1-3" && after == "usb:1209:5053:port-1-4")
        } else {
            #expect(before == "usb:1209:5053:SIM-7" && after == before)
        }
    }

    @Test("survives devices whose strings are garbage, in the list and on arrival")
    func garbage() async throws {
        let testbed = try USBTestbed()
        let probe = try await monitor(testbed)
        try testbed.plug(USBRecording(.garbageStrings, port: "1-1"))
        #expect(await probe.next()["identity"] == "usb:05d8:4002:port-1-1")
        try testbed.setAttribute(port: "1-1", "devnum", to: Data("x".utf8))
        try testbed.plug(USBRecording(.hpAllInOne, port: "1-2", address: 3))
        #expect(await probe.next()["identity"] == "usb:03f0:c511:CN5AB1234506")
        let list = try await USBProbe(["list"], on: testbed).end()
        #expect(list.map { $0["port"] } == ["1-2", "usb1"])
        #expect(list[0]["drivers"] == "usblp,usb-storage" && list[0]["isIPPOverUSB"] == "true")
    }

    @Test("lists every recording")
    func recordings() async throws {
        let testbed = try USBTestbed()
        for (index, model) in USBRecording.Model.allCases.enumerated() {
            try testbed.plug(USBRecording(model, port: "1-\(index + 1)", address: index + 2))
        }
        let list = try await USBProbe(["list"], on: testbed).end()
        #expect(list.count == USBRecording.Model.allCases.count + 1)
        #expect(Set(list.map { $0["identity"] }).count == list.count)
    }

    @Test("tells fifty comings and goings in ten seconds as a few changes, and is right in the end")
    func storm() async throws {
        let testbed = try USBTestbed()
        let probe = try await monitor(testbed, "--debounced")
        let start = ContinuousClock.now
        for turn in 0..<50 {
            try await Task.sleep(until: start + .milliseconds(200 * turn), clock: .continuous)
            if turn.isMultiple(of: 2) { try testbed.plug(scanner.replugged(address: 5 + turn)) } else { try testbed.unplug(port: "1-2") }
        }
        try testbed.plug(scanner.replugged(address: 99))
        var changes: [[String: String]] = []
        repeat { changes.append(await probe.next()) } while changes.last?["address"] != "99" && changes.last?.isEmpty == false
        #expect(changes.last?["event"] == "arrived")
        changes += await probe.end()
        #expect(changes.last?["address"] == "99")
        // Windows of at least a second while the port does not come to rest, of two changes at most; ten seconds, or what a busy machine made of them.
        let seconds = Int((ContinuousClock.now - start).components.seconds)
        #expect(changes.count <= 2 * max(10, seconds) + 4)
    }

    @Test("tells a burst as one change")
    func burst() async throws {
        let testbed = try USBTestbed()
        try testbed.plug(scanner)
        // However long this machine takes for it, it is one burst for who waits for longer.
        let probe = try await monitor(testbed, "--debounced", "--patient")
        for turn in 0..<5 {
            try testbed.unplug(port: "1-2")
            try testbed.plug(scanner.replugged(address: 6 + turn))
        }
        #expect(fields(await probe.next(), "event", "address") == ["left", "5"])
        #expect(fields(await probe.next(), "event", "address") == ["arrived", "10"])
        #expect(await probe.end().isEmpty)
    }

    @Test("never opens a device, nor its node for reading", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
    func opensNothing() async throws {
        let testbed = try USBTestbed()
        try testbed.plug(USBRecording(.hpAllInOne, port: "1-1"))
        let scratch = try ScratchFolder()
        let trace = scratch.path("trace")
        let probe = try await monitor(testbed, wrapper: ["strace", "-f", "-e", "trace=open,openat,openat2", "-o", trace])
        try testbed.plug(scanner)
        #expect(await probe.next()["event"] == "arrived")
        try testbed.unplug(port: "1-2")
        #expect(await probe.next()["event"] == "left")
        _ = await probe.end()
        let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
        // The folders of nodes are looked into, the nodes (…/001/005) are not.
        let opened = lines.filter { $0.contains("/dev/bus/usb/") && !$0.contains("O_DIRECTORY") }
        #expect(opened.isEmpty, "\(opened)")
        #expect(lines.contains { $0.contains("1-2/descriptors") })
    }

    @Test("does not wake up while nothing happens")
    func idle() async throws {
        let testbed = try USBTestbed()
        try testbed.plug(scanner)
        let probe = try await monitor(testbed, "--debounced")
        let before = try Threads.switches(of: probe.processIdentifier, named: ["usb-hotplug", "libusb_event"])
        #expect(before.count == 2)
        #expect(try await Threads.comeToRest(of: probe.processIdentifier, named: ["usb-hotplug", "libusb_event"], for: 3))
    }

    @Test(
        "fails with a typed error where sockets to udev are forbidden", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
    func forbidden() async throws {
        let inject = ["strace", "-f", "-o", "/dev/null", "-e", "trace=socket", "-e", "inject=socket:error=EAFNOSUPPORT"]
        let probe = try USBProbe(["monitor"], on: nil, wrapper: inject)
        let answer = await probe.next()
        #expect(answer["event"] == "failed")
        #expect(answer["reason"]?.contains("AF_NETLINK") == true && answer["reason"]?.contains("libusb_init") == true)
    }
}
