import Testing

@Suite("A wrong value in the configuration is named with its line and column")
struct ConfigurationProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let problem: String
        let hint: String
        var testDescription: String { text.replacing("\n", with: "⏎") }

        init(_ text: String, _ problem: String, _ hint: String) {
            (self.text, self.problem, self.hint) = (text, problem, hint)
        }
    }

    static let cases: [Case] = [
        // Keys.
        Case("state-foldr: /a", "1:1: unknown key \"state-foldr\"", "Did you mean state-folder? Known keys: state-folder, masters-folder"),
        Case("workers:\n  deadlines:\n    first-rows: 3 s", "3:5: unknown key \"first-rows\"", "Did you mean first-row?"),
        Case("quite-other: 1", "1:1: unknown key \"quite-other\"", "Known keys: state-folder"),
        Case("access:\n  admin: [a]", "2:3: unknown key \"admin\"", "Known keys: viewer, operator, technician, administrator."),
        Case("events-kept: 2000\nevents-kept: 3000", "1:1: the key \"events-kept\" is written twice", "Keep one of them."),
        Case("events-kept: 2000\n\"events-kept\": 3000", "1:1: the key \"events-kept\" is written twice", "Keep one of them."),
        Case("drivers: {environment: {yes: a, \"yes\": b}}", "1:33: the key \"yes\" is written twice", "Keep one of them."),
        Case("? [a]\n: 1", "1:3: a key must be a word", "Write each setting as key: value."),
        // Types.
        Case("just text", "1:1: the configuration is just text", "Write these keys below it: state-folder"),
        Case("- a", "1:1: the configuration is a list", "Write these keys below it"),
        Case("access: everyone", "1:9: access is everyone", "Write these keys below it: viewer"),
        Case("profile-folders: /a", "1:18: profile-folders is /a", "Write a list, such as [one, two]."),
        Case("profile-folders: [/a, {b: c}]", "1:23: an item of profile-folders is a group of keys", "Write one line of text."),
        Case("profile-folders: [/a, b]", "1:23: an item of profile-folders is b", "Write an absolute path, with / first."),
        Case("state-folder: ''", "1:15: state-folder is the text \"\"", "Write one line of text."),
        Case("state-folder: null", "1:15: state-folder is empty", "Write one line of text."),
        Case("state-folder: \"/a\\0b\"", "1:15: state-folder is the text \"/a\0b\"", "Write one line of text."),
        Case("host-name: |\n  a\n  b", "1:12: host-name is the text \"a b\"", "Write one line of text."),
        Case("naming: a/{page}", "1:9: naming, character 9: the file has no extension", "Write .{extension} at the end"),
        Case("drivers: {network: maybe}", "1:20: network is maybe", "Write true or false."),
        Case("drivers: {network: \"true\"}", "1:20: network is the text \"true\"", "Write true or false."),
        Case("drivers: {environment: [a]}", "1:24: environment is a list", "Write a group of keys and values below it."),
        Case("drivers: {environment: {1A: b}}", "1:25: \"1A\" cannot be the name of a variable", "Use letters"),
        Case("drivers: {environment: {LD_LIBRARY_PATH: /a}}", "1:25: LD_LIBRARY_PATH is set by another key", "Use drivers: library-folders."),
        // Numbers and quantities.
        Case("events-kept: 0x1000", "1:14: events-kept is 0x1000", "Write a whole number from 1000 to 100000000."),
        Case("events-kept: 2000.5", "1:14: events-kept is 2000.5", "Write a whole number"),
        Case("events-kept: 999", "1:14: events-kept is 999", "Write a whole number from 1000"),
        Case("events-kept: 1e400", "1:14: events-kept is 1e400", "Write a whole number"),
        Case("events-kept: 010000", "1:14: events-kept is 010000", "Write a whole number"),
        Case("workers: {idle-time: 30}", "1:22: idle-time is 30, without a unit", "Write a duration such as 30 s."),
        Case("workers: {idle-time: 2 days}", "1:22: idle-time has the unknown unit \"days\"", "Known units: s, ms, min, h."),
        Case("workers: {idle-time: 2 mins}", "1:22: idle-time has the unknown unit \"mins\"", "Did you mean min?"),
        Case("workers: {idle-time: soon}", "1:22: idle-time is soon", "Write a duration such as 30 s."),
        Case("workers: {idle-time: -1 s}", "1:22: idle-time is -1 s", "Write a value from 0 to 86400 s."),
        Case("workers: {deadlines: {row: 0 s}}", "1:28: row is 0 s", "Write a value from 0.1 to 86400 s."),
        Case("reserved-space: 1 Gib", "1:17: reserved-space has the unknown unit \"Gib\"", "Did you mean GiB?"),
        Case("reserved-space: 9000000 TiB", "1:17: reserved-space is 9000000 TiB", "Write a value from 0 to 1125899906842624 B."),
        // Names.
        Case(
            "socket: {path: /\(String(repeating: "a", count: 107))}", "1:16: path is /\(String(repeating: "a", count: 59))…",
            "Write a path of at most 107 bytes"),
        Case("socket: {group: \"a b\"}", "1:17: group is the text \"a b\"", "Write the name of a group, as getent group lists it."),
        Case("scanners: [{name: a}]", "1:12: a scanner lacks the key match", "Write match: and the device name that platenctl scanners shows."),
        Case("scanners:\n  - match: a\n    name: ../b", "3:11: name is ../b", "Write 1 to 100 letters, digits"),
        Case(
            "scanners:\n  - match: a\n    class: flatbad", "3:12: class is flatbad",
            "Did you mean flatbed? Allowed: flatbed, sheet-fed, overhead, large-format, film."),
        Case("scanners: [{match: a, name: n}, {match: b, name: n}]", "1:50: name is n", "Write a name that no other scanner has."),
        Case("scanners:\n  - match: a\n    class: [film]", "3:12: class is a list", "Write one of flatbed, sheet-fed"),
        Case("scanners:\n  - match: *abc", "2:12: anchors, aliases and tags (*abc) are not read", "If it is text, put it in quotes."),
    ]

    @Test(arguments: cases)
    func problem(_ example: Case) throws {
        let file = try ConfigurationFile(example.text)
        #expect(file.problems() == [example.problem])
        #expect(file.hints().first?.hasPrefix(example.hint) == true, "\(file.hints())")
    }

    @Test("All wrong values of a file are found, and the right ones are read")
    func all() throws {
        let file = try ConfigurationFile("state: /a\nevents-kept: 2\nsocket:\n  pat: /b\nhost-name: c\n")
        #expect(file.problems() == ["1:1: unknown key \"state\"", "2:14: events-kept is 2", "4:3: unknown key \"pat\""])
    }
}
