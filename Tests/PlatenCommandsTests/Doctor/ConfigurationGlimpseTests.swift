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
}
