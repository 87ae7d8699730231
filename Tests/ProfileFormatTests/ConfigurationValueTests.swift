import PlatenModel
import Testing

@Suite("The values of a configuration")
struct ConfigurationValueTests {
    @Test(
        "A star stands for any characters, none included",
        arguments: [
            ("epson2:*", "epson2:libusb:001:005", true), ("epson2:*", "epson2:", true), ("epson2:*", "epsonds:libusb:001:005", false),
            ("*:ABC", "usb:04b8:0142:ABC", true), ("*:ABC", "usb:04b8:0142:ABCD", false), ("a*b*c", "abbc", true), ("a*b*c", "acb", false),
            ("*", "", true), ("", "", true), ("", "a", false), ("**a", "bba", true), ("A", "a", false), ("é*", "éa", true),
        ])
    func wildcard(pattern: String, text: String, matches: Bool) {
        #expect(WildcardPattern(pattern).matches(text) == matches)
    }

    @Test("Many stars take no longer than a moment", .timeLimit(.minutes(5)))
    func manyStars() {
        let pattern = WildcardPattern(String(repeating: "a*", count: 2_000) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 4_000)))
    }

    @Test("The first entry that matches a device name or identity counts")
    func firstEntry() {
        var configuration = StationConfiguration()
        configuration.scanners = [
            ScannerConfiguration(match: "usb:04b8:*", name: "one"), ScannerConfiguration(match: "test:*", name: "two"),
            ScannerConfiguration(match: "*", name: "rest"),
        ]
        #expect(configuration.scanner(device: "epson2:libusb:001:005", identity: "usb:04b8:0142:X")?.name == "one")
        #expect(configuration.scanner(device: "test:0", identity: "test:0")?.name == "two")
        #expect(configuration.scanner(device: "pixma:1", identity: "usb:04a9:1:2")?.name == "rest")
        configuration.scanners.removeLast()
        #expect(configuration.scanner(device: "pixma:1", identity: "usb:04a9:1:2") == nil)
    }

    @Test("A user has the highest role of all groups; root and the station's own user are administrators; others have none")
    func roles() {
        let access = AccessConfiguration(groups: [.viewer: ["readers"], .operator: ["platen", "scan"], .administrator: ["staff"]])
        func role(_ user: UInt32, _ groups: Set<String>) -> Role? { access.role(ofUser: user, groups: groups, stationUser: 900) }
        #expect(role(1000, ["readers"]) == .viewer)
        #expect(role(1000, ["readers", "scan"]) == .operator)
        #expect(role(1000, ["staff", "readers"]) == .administrator)
        #expect(role(1000, ["others"]) == nil)
        #expect(role(1000, []) == nil)
        #expect(role(0, []) == .administrator)
        #expect(role(900, []) == .administrator)
        #expect(AccessConfiguration().role(ofUser: 1000, groups: ["platen"], stationUser: 900) == .operator)
    }
}
