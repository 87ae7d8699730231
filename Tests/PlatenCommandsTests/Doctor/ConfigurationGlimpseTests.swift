import PlatenModel
import Testing

@testable import PlatenCommands

struct ConfigurationGlimpseTests {
    @Test("Plain values are found, quoted, commented or one level down; what is more than that is passed over")
    func values() {
        let text = """
            # state-folder: /wrong
            state-folder: "/srv/state # 1"   # note
            masters-folder: /srv/masters # note
            profile-folders: [/a, /b]
            socket:
              # path: /wrong
              path: '/run/x.sock'
              group: scanning
            scanners:
              - match: epson
            empty:
            """
        #expect(
            ConfigurationGlimpse.values(in: text) == [
                "state-folder": "/srv/state # 1", "masters-folder": "/srv/masters", "socket.path": "/run/x.sock", "socket.group": "scanning",
                "scanners.- match": "epson",
            ])
    }

    @Test("Anything else gives nothing and does no harm", arguments: ["", ":", "{", "\u{0}:\u{0}", "a:\n\tb", ":::", "x: |\n  y"])
    func oddText(text: String) {
        #expect(ConfigurationGlimpse.values(in: text)["state-folder"] == nil)
    }

    @Test(
        "Known scanners are found in either form of a list",
        arguments: [
            "drivers:\n  known-scanners: [\"04C5:128e\", 1234:5678]  # two\n  parallel: 4\n",
            "drivers:\n  network: no\n  known-scanners:\n    - \"04c5:128e\"\n    # - ffff:ffff\n    - 1234:5678\n  parallel: 4\nx: [aaaa:bbbb]\n",
            "drivers:\n  known-scanners:\n  - '04c5:128e'\n  - 1234:5678\n",
        ])
    func knownScanners(text: String) {
        #expect(ConfigurationGlimpse.knownScanners(in: text) == ["04c5:128e", "1234:5678"])
    }

    @Test(
        "Input devices are found in either form",
        arguments: [
            "input-devices:\n  - name: pedal\n    usb: \"0C45:7403\"   # left\n    grab: false\n  - name: keys\n    match: \"Key*\"\ntriggers: []\n",
            "input-devices:\n- {name: pedal, usb: 0c45:7403}\n- {name: keys, match: 'Key*'}\n",
            "input-devices: [{name: pedal, usb: 0c45:7403}, {name: keys, match: Key*}]\n",
            "input-devices:\n  -\n    name: pedal\n    usb: 0c45:7403\n  # - name: other\n  - {usb: 1:2}\n  - name: keys\n    match: Key*\n",
        ])
    func inputDevices(text: String) {
        #expect(
            ConfigurationGlimpse.inputDevices(in: text) == [
                InputDeviceConfiguration(name: "pedal", identifier: "0c45:7403"), InputDeviceConfiguration(name: "keys", match: "Key*"),
            ])
    }

    @Test(
        "Any other text has neither",
        arguments: ["", "known-scanners:", "input-devices:", "input-devices: 3", "drivers:\n  known-scanners: x", "{", "-"])
    func noLists(text: String) {
        #expect(ConfigurationGlimpse.knownScanners(in: text).isEmpty && ConfigurationGlimpse.inputDevices(in: text).isEmpty)
    }
}
