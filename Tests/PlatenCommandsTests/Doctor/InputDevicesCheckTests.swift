import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

@Suite("What doctor says of pedals")
struct InputDevicesCheckTests {
    private static func machine(_ configured: InputDeviceConfiguration...) throws -> FakeMachine {
        var machine = try FakeMachine()
        machine.surroundings.inputDevices = configured
        return machine
    }

    @Test("Without one in the configuration there is nothing to check")
    func none() async throws {
        #expect(try await Self.machine().examine(InputDevicesCheck()) == .skipped("The configuration names no input device."))
    }

    @Test("One that is not plugged in is told, each for itself")
    func absent() async throws {
        let machine = try Self.machine(
            InputDeviceConfiguration(name: "pedal", identifier: "0c45:7403"), InputDeviceConfiguration(name: "keys", match: "Key*"))
        try machine.plugInPedal("Other", event: 2, identity: "1111:2222")
        let verdicts = await machine.verdicts(InputDevicesCheck())
        #expect(verdicts.map(\.outcome) == [.warning, .warning])
        #expect(verdicts[0].sentence == "The input device pedal (0c45:7403) is not plugged in.")
    }

    @Test("One that the service's group may not read gets the rule that lets it in, and no other group")
    func forbidden() async throws {
        var machine = try Self.machine(InputDeviceConfiguration(name: "pedal", identifier: "0c45:7403"))
        try machine.plugInPedal("FootSwitch Keyboard", event: 3)
        machine.permit("dev/input/event3", 0o660)
        let verdict = await machine.examine(InputDevicesCheck())
        #expect(verdict.outcome == .failed && verdict.sentence.hasSuffix("pedal (0c45:7403) at /dev/input/event3."))
        #expect(
            verdict.mend
                == "echo 'SUBSYSTEM==\"input\", KERNEL==\"event*\", ATTRS{idVendor}==\"0c45\", ATTRS{idProduct}==\"7403\", GROUP=\"platen\","
                + " MODE=\"0660\"' | sudo tee -a /etc/udev/rules.d/65-platen-pedals.rules && sudo udevadm control --reload"
                + " && sudo udevadm trigger --action=add --subsystem-match=input")
        machine.answers["getfacl --omit-header --absolute-names \(machine.folder.path)/dev/input/event3"] = (0, "group:platen:rw-\n")
        #expect(await machine.examine(InputDevicesCheck()) == .ok("The group platen may read the input device pedal (0c45:7403)."))
        // The same pedal as a mouse.
        try machine.plugInPedal("FootSwitch Mouse", event: 4)
        machine.permit("dev/input/event4", 0o660)
        #expect(await machine.examine(InputDevicesCheck()).sentence.contains("/dev/input/event4"))
    }

    @Test("One that is known by its name gets a rule by its name, and nothing of it reaches the shell")
    func byName() async throws {
        let machine = try Self.machine(InputDeviceConfiguration(name: "keys", match: "Key*"))
        try machine.plugInPedal("Key'; rm", event: 3)
        machine.permit("dev/input/event3", 0o600)
        #expect(await machine.examine(InputDevicesCheck()).mend?.contains("ATTRS{name}==\"Key?? rm\", GROUP=\"platen\"") == true)
    }
}
