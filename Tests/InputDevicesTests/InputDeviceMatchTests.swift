import Testing

@testable import InputDevices

@Suite("Entries that mean input devices")
struct InputDeviceMatchTests {
    private let pedal = InputDeviceDescription(name: "RDing FootSwitch1F1.", vendor: 0x0c45, product: 0x7403)

    @Test("match by numbers, by name, or by both")
    func matching() throws {
        #expect(try InputDeviceMatch(name: "a", identifier: "0c45:7403").matches(pedal))
        #expect(try InputDeviceMatch(name: "a", identifier: "C45:7403", deviceName: "*FootSwitch*").matches(pedal))
        #expect(try !InputDeviceMatch(name: "a", identifier: "0c45:7404").matches(pedal))
        #expect(try !InputDeviceMatch(name: "a", identifier: "0c45:7403", deviceName: "PCsensor*").matches(pedal))
    }

    @Test(
        "match names with stars for any characters",
        arguments: [
            ("*", true), ("RDing*", true), ("*1F1.", true), ("RDing FootSwitch1F1.", true), ("*Foot*1F*", true), ("RDing FootSwitch1F1.*", true),
            ("R**.", true), ("RDing", false), ("*Foot", false), ("rding*", false), ("*Switch*Foot*", false), ("", false),
            ("RDing FootSwitch1F1.*.", false),
        ])
    func pattern(pattern: String, isMatch: Bool) throws {
        #expect(try InputDeviceMatch(name: "a", identifier: nil, deviceName: pattern).matches(pedal) == isMatch)
    }

    @Test(
        "are refused where they are wrong or would take every keyboard",
        arguments: ["", "0c45", "0c45:", "0x0c45:7403", "0c45:7403:1", "+c45:7403", "00c45:7403"])
    func refused(identifier: String) {
        #expect(throws: InputDeviceMatchFailure.badIdentifier(name: "pedal", identifier: identifier)) {
            try InputDeviceMatch(name: "pedal", identifier: identifier)
        }
        #expect(throws: InputDeviceMatchFailure.matchesEverything(name: "pedal")) { try InputDeviceMatch(name: "pedal", identifier: nil) }
    }
}
