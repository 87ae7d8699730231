import Foundation
import TestSupport
import Testing
import USBTestbed

@Suite("A foot pedal that umockdev makes", .enabled(if: USBTestbed.isAvailable), .timeLimit(.minutes(10)))
struct PedalTests {
    private let pedal = USBRecording(.footPedal, port: "1-1", address: 2)
    private let connected = ["event": "connected", "device": "pedal"]
    private let disconnected = ["event": "disconnected", "device": "pedal"]
    /// KEY_B and KEY_N (linux/input-event-codes.h).
    private let b: UInt16 = 48
    private let n: UInt16 = 49

    private func watch(_ testbed: USBTestbed, _ arguments: String..., wrapper: [String] = []) async throws -> USBProbe {
        let probe = try USBProbe(["pedal"] + (arguments.isEmpty ? ["--grab", "pedal=0c45:7403"] : arguments), on: testbed, wrapper: wrapper)
        try #require(await probe.next() == ["event": "ready"])
        return probe
    }

    private func pressed(_ key: String) -> [String: String] { ["event": "pressed", "device": "pedal", "key": key] }

    @Test("tells presses, but neither releases nor repetitions")
    func presses() async throws {
        let testbed = try USBTestbed()
        try testbed.plug(pedal)
        let probe = try await watch(testbed)
        #expect(await probe.next() == connected)
        try testbed.send(InputRecord.press(b) + InputRecord.repetition(b) + InputRecord.repetition(b) + InputRecord.release(b), port: "1-1")
        #expect(await probe.next() == pressed("KEY_B"))
        try testbed.send(InputRecord.release(b) + InputRecord.press(n), port: "1-1")
        #expect(await probe.next() == pressed("KEY_N"))
        #expect(await probe.end().isEmpty)
    }

    @Test("is found when it is plugged in later, and again after each replug")
    func replug() async throws {
        let testbed = try USBTestbed()
        let probe = try await watch(testbed)
        for turn in 0..<3 {
            try testbed.plug(pedal.replugged(address: 2 + turn, eventNumber: 5 + turn))
            #expect(await probe.next() == connected)
            try testbed.send(InputRecord.press(b), port: "1-1")
            #expect(await probe.next() == pressed("KEY_B"))
            try testbed.unplug(port: "1-1")
            #expect(await probe.next() == disconnected)
        }
        #expect(await probe.end().isEmpty)
    }

    @Test("is told as one device when it is there twice, gone with the last")
    func twice() async throws {
        let testbed = try USBTestbed()
        let probe = try await watch(testbed)
        try testbed.plug(pedal)
        #expect(await probe.next() == connected)
        try testbed.plug(pedal.replugged(address: 3, port: "1-2", eventNumber: 6))
        // The second node tells nothing of its own until a key is pressed.
        try testbed.send(InputRecord.press(n), port: "1-2")
        #expect(await probe.next() == pressed("KEY_N"))
        try testbed.unplug(port: "1-1")
        try testbed.send(InputRecord.press(b), port: "1-2")
        #expect(await probe.next() == pressed("KEY_B"))
        try testbed.unplug(port: "1-2")
        #expect(await probe.next() == disconnected)
    }

    @Test("goes on after the kernel dropped events")
    func dropped() async throws {
        let testbed = try USBTestbed()
        try testbed.plug(pedal)
        let probe = try await watch(testbed)
        #expect(await probe.next() == connected)
        // The keys of a dropped group are compared with the kernel's, which says that none is down.
        #expect(try await Threads.comeToRest(of: probe.processIdentifier, named: ["input-devices"], for: 0.5))
        let before = try Threads.switches(of: probe.processIdentifier, named: ["input-devices"])
        try testbed.send([.dropped, .report], port: "1-1")
        // Read before anything follows, for what lies behind it is dropped, too: whoever has read it sleeps again.
        while try Threads.switches(of: probe.processIdentifier, named: ["input-devices"]) == before { try await Task.sleep(for: .milliseconds(20)) }
        #expect(try await Threads.comeToRest(of: probe.processIdentifier, named: ["input-devices"], for: 1))
        try testbed.send(InputRecord.press(b), port: "1-1")
        #expect(await probe.next() == pressed("KEY_B"))
    }

    @Test("is not opened where no entry means it")
    func others() async throws {
        let testbed = try USBTestbed()
        let scratch = try ScratchFolder()
        let trace = scratch.path("trace")
        let probe = try await watch(testbed, "pedal=0c45:0001", wrapper: ["strace", "-f", "-e", "trace=openat", "-o", trace])
        func opened() throws -> String { try String(contentsOfFile: trace, encoding: .utf8) }
        // One after the other: who looks at the next has done with the one before.
        for number in [5, 6] {
            try testbed.plug(pedal.replugged(address: number, eventNumber: number))
            while try !opened().contains("event\(number)/device/name") { try await Task.sleep(for: .milliseconds(20)) }
            try testbed.unplug(port: "1-1")
        }
        #expect(await probe.end().isEmpty)
        #expect(try !opened().contains("/dev/input/event5"))
    }

    @Test("is opened as soon as udev has given it its rights", .enabled(if: geteuid() == 0))
    func rights() async throws {
        let testbed = try USBTestbed()
        let scratch = try ScratchFolder()
        let trace = scratch.path("trace")
        try Shell.run("chmod", ["a+rwx", scratch.path])
        let probe = try await watch(testbed, wrapper: anotherUser + ["strace", "-f", "-e", "trace=openat", "-o", trace])
        try testbed.plug(pedal)
        // The node is a terminal's, which only its owner and group may open.
        while try !String(contentsOfFile: trace, encoding: .utf8).contains("EACCES") { try await Task.sleep(for: .milliseconds(20)) }
        try Shell.run("chmod", ["a+rw", try FileManager.default.destinationOfSymbolicLink(atPath: "\(testbed.rootFolder)/dev/input/event5")])
        #expect(await probe.next() == connected)
        try testbed.send(InputRecord.press(b), port: "1-1")
        #expect(await probe.next() == pressed("KEY_B"))
    }

    @Test("is refused with what to do where it stays closed, and tried again when its rights change", .enabled(if: geteuid() == 0))
    func refused() async throws {
        let scratch = try ScratchFolder()
        let node = try scratch.write("", to: "dev/event7")
        try scratch.write("Some pedal\n", to: "sys/event7/device/name")
        try scratch.write("0c45\n", to: "sys/event7/device/id/vendor")
        try scratch.write("7403\n", to: "sys/event7/device/id/product")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: node)
        let arguments = ["pedal", "--folder=\(scratch.path("dev"))", "--sysfs=\(scratch.path("sys"))", "pedal=0c45:7403"]
        let probe = try USBProbe(arguments, on: nil, wrapper: anotherUser)
        #expect(await probe.next() == ["event": "ready"])
        let closed = await probe.next()
        #expect(closed["event"] == "refused" && closed["device"] == "pedal")
        #expect(closed["reason"]?.contains("Permission denied") == true && closed["reason"]?.contains("udev rule") == true)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: node)
        let unusable = await probe.next()
        #expect(unusable["event"] == "refused" && unusable["reason"]?.contains("not an event device") == true)
        #expect(await probe.end().isEmpty)
    }

    /// The superuser may open everything.
    private let anotherUser = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

    @Test("does not wake anything up while nobody presses it")
    func idle() async throws {
        let testbed = try USBTestbed()
        try testbed.plug(pedal)
        let probe = try await watch(testbed)
        #expect(await probe.next() == connected)
        let before = try Threads.switches(of: probe.processIdentifier, named: ["input-devices"])
        #expect(before.count == 1)
        #expect(try await Threads.comeToRest(of: probe.processIdentifier, named: ["input-devices"], for: 3))
        // Nor after it has been pulled out.
        try testbed.unplug(port: "1-1")
        #expect(await probe.next() == disconnected)
        #expect(try await Threads.comeToRest(of: probe.processIdentifier, named: ["input-devices"], for: 1))
    }
}
