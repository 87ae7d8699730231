import PlatenModel
import Testing

@Suite("Triggers and what scanners need, configured")
struct TriggerConfigurationTests {
    static let pedal = "input-devices: [{name: pedal, usb: \"0c45:7403\"}]\n"

    static let cases: [ConfigurationProblemTests.Case] = [
        .init("buttons: allways", "1:10: buttons is allways", "Did you mean always? Allowed: armed, always, never."),
        .init("scanners:\n  - match: a\n    buttons: off", "3:14: buttons is off", "Allowed: armed, always, never."),
        .init("scanners:\n  - match: a\n    usb-resett: true", "3:5: unknown key \"usb-resett\"", "Did you mean usb-reset?"),
        .init("drivers: {network-interval: 5 s}", "1:29: network-interval is 5 s", "Write 0 s for no search, or at least 10 s."),
        .init("drivers: {network-interval: 600}", "1:29: network-interval is 600, without a unit", "Write a duration such as 30 s."),
        .init("drivers: {parallel: 0}", "1:21: parallel is 0", "Write a whole number from 1 to 64."),
        .init("drivers: {known-scanner: []}", "1:11: unknown key \"known-scanner\"", "Did you mean known-scanners?"),
        .init("drivers:\n  known-scanners: [\"4c5:128e\"]", "2:20: an item of known-scanners is the text \"4c5:128e\"", "Write vendor and product"),
        .init("drivers: {known-scanners: \"04c5:128e\"}", "1:27: known-scanners is the text \"04c5:128e\"", "Write a list"),
        .init("drivers: {ipp-usb-folder: dev}", "1:27: ipp-usb-folder is dev", "Write an absolute path"),
        .init("workers: {pages-per-worker: 0}", "1:29: pages-per-worker is 0", "Write a whole number from 1"),
        .init("workers: {growth: 256}", "1:19: growth is 256, without a unit", "Write a size such as 1 GiB."),
        .init("workers: {growth: 1 kB}", "1:19: growth is 1 kB", "Write a value from 1048576 to 1099511627776 B."),
        .init("workers: {deadlines: {warmup: 5 min}}", "1:23: unknown key \"warmup\"", "Did you mean warm-up?"),
        .init("input-devices: [{usb: \"0c45:7403\"}]", "1:17: an input device lacks the key name", "Write name:"),
        .init("input-devices: [{name: pedal}]", "1:17: an input device lacks the keys usb and match", "Write usb:"),
        .init("input-devices: [{name: a/b, match: x}]", "1:24: name is a/b", "Write 1 to 100 letters"),
        .init("input-devices: [{name: a, match: x}, {name: a, match: y}]", "1:45: name is a", "Write a name that no other input device has."),
        .init("input-devices: [{name: a, usb: 0c45}]", "1:32: usb is 0c45", "Write vendor and product as lsusb shows them"),
        .init("triggers: [{does: start}]", "1:12: a trigger lacks the keys button and device", "Write button:"),
        .init("triggers: [{key: KEY_B}]", "1:12: a trigger with a key lacks the key device", "Write button:"),
        .init("triggers: [{button: scan, does: next}]", "1:33: does is next", "Allowed: start, next-page, rescan-last, end-cycle."),
        .init("triggers: [{button: scan, does: end-cycel}]", "1:33: does is end-cycel", "Did you mean end-cycle?"),
        .init("triggers: [{device: pedal}]", "1:21: there is no input device named \"pedal\"", "Name it below input-devices first."),
        .init(
            pedal + "triggers: [{device: pedle}]", "2:21: there is no input device named \"pedle\"",
            "Did you mean pedal? Configured input devices: pedal."),
        .init(pedal + "triggers: [{device: pedal, key: b}]", "2:33: key is b", "Write the name of a key as evtest shows it"),
        .init(pedal + "triggers: [{device: pedal, key: KEY_}]", "2:33: key is KEY_", "Write the name of a key"),
        .init(pedal + "triggers: [{device: pedal, key: KEY_b}]", "2:33: key is KEY_b", "Write the name of a key"),
        .init(
            pedal + "triggers: [{device: pedal, button: scan}]", "2:12: a trigger has both a button of the scanner and a key of an input device",
            "Write one trigger for each."),
    ]

    @Test("A wrong value is named with its place and what to write", arguments: cases)
    func problem(_ example: ConfigurationProblemTests.Case) throws {
        let file = try ConfigurationFile(example.text)
        #expect(file.problems() == [example.problem])
        #expect(file.hints().first?.hasPrefix(example.hint) == true, "\(file.hints())")
    }

    @Test("A device with a wrong value is one problem: its trigger is none")
    func deviceInError() throws {
        let file = try ConfigurationFile("triggers: [{device: pedal}]\ninput-devices: [{name: pedal, usb: x}]\n")
        #expect(file.problems() == ["2:36: usb is x"])
    }

    @Test("An empty table switches every trigger off; no table leaves the scanner's own button")
    func tables() throws {
        #expect(try ConfigurationFile("triggers: []").read().triggers.isEmpty)
        #expect(try ConfigurationFile("buttons: always").read().triggers == TriggerRule.defaults)
    }

    @Test(
        "Keys of any device are named as the kernel names them",
        arguments: ["KEY_B", "BTN_LEFT", "KEY_F13", "KEY_KP0", "BTN_0", "KEY_KATAKANAHIRAGANA"])
    func keys(name: String) throws {
        let rules = try ConfigurationFile(Self.pedal + "triggers: [{device: pedal, key: \(name)}]").read().triggers
        #expect(rules.map(\.origin) == [.key(device: "pedal", key: name)])
    }
}
