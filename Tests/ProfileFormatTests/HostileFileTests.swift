import Foundation
import Glibc
import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("A file that is no configuration is refused, whatever it holds")
struct HostileFileTests {
    @Test(
        "Broken YAML is named with its line and column",
        arguments: [
            ("socket: {path: /a", "2:1: this is not YAML: did not find expected ',' or '}'"),
            ("socket:\n\tpath: /a", "2:1: this is not YAML: found character that cannot start any token"),
            ("host-name: 'a", "2:1: this is not YAML: found unexpected end of stream"),
            ("host-name: @a", "1:12: this is not YAML: found character that cannot start any token"),
            ("a: b: c", "1:5: this is not YAML: mapping values are not allowed in this context"),
            ("host-name: a\n---\nhost-name: b\n", "2:1: this is not YAML: but found another document"),
            ("host-name: a\u{1}b", "1:13: this is not YAML: control characters are not allowed"),
            ("é: \u{E001}", "1:4: this character is not allowed"),
        ])
    func syntax(text: String, problem: String) throws {
        #expect(try ConfigurationFile(text + "\n").problems() == [problem])
    }

    @Test("Tabs, and characters that YAML reserves, have a hint of their own")
    func hints() throws {
        #expect(try ConfigurationFile("socket:\n\tpath: /a\n").hints() == ["Indent with spaces, not with tabs."])
        #expect(try ConfigurationFile("host-name: @a\n").hints() == ["Put the text in quotes."])
    }

    @Test("Aliases, anchors and tags are refused where they are used, not where they are text")
    func aliases() throws {
        #expect(try ConfigurationFile("host-name: &a b\n").problems() == ["1:12: anchors, aliases and tags (&a b) are not read"])
        #expect(try ConfigurationFile("host-name: !!str b\n").problems() == ["1:12: anchors, aliases and tags (!!str b) are not read"])
        #expect(try ConfigurationFile("*a : b\n").problems() == ["1:1: anchors, aliases and tags (*a) are not read"])
        #expect(try ConfigurationFile("# &a *b !c\nhost-name: \"*a\"\n").read().hostName == "*a")
        #expect(try ConfigurationFile("host-name: a & b*c!\n").read().hostName == "a & b*c!")
    }

    @Test("A small file that aliases would unfold into gigabytes is refused at once", .timeLimit(.minutes(5)))
    func bomb() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
        }
        #expect(try ConfigurationFile(text).problems().count == 1)
        #expect(try ConfigurationFile(text + "? *a30\n: b\n? *a30\n: c\n").problems().count == 1)
    }

    @Test("Deep nesting is refused", .timeLimit(.minutes(5)), arguments: ["[", "{a: ", "- ", "? "])
    func nesting(opening: String) throws {
        let deep = String(repeating: opening, count: 200_000)
        #expect(try ConfigurationFile(deep).problems().count == 1)
        let shallow = try ConfigurationFile("host-name: " + String(repeating: "[", count: 17) + String(repeating: "]", count: 17))
        #expect(shallow.problems() == ["1:27: lists and groups are nested more than 16 deep"])
        // Just below what the parser itself refuses.
        let parsed = try ConfigurationFile(String(repeating: "[", count: 990) + String(repeating: "]", count: 990))
        #expect(parsed.problems() == ["1:17: lists and groups are nested more than 16 deep"])
    }

    @Test("A file above 1 MiB is refused; one of 1 MiB is read", .timeLimit(.minutes(5)))
    func size() throws {
        let line = "# " + String(repeating: "x", count: 61) + "\n"
        let full = String(repeating: line, count: (1 << 20) / 64)
        #expect(try ConfigurationFile(full).read() == StationConfiguration())
        let file = try ConfigurationFile(full + "\n")
        #expect(file.problems() == ["\(file.path): the file is larger than 1 MiB"])
        let keys = (0..<60_000).map { "key-\($0): 1\n" }.joined()
        #expect(try ConfigurationFile(keys).problems().count == 100)
    }

    @Test("Bytes that are not UTF-8 are refused")
    func encoding() throws {
        let folder = try ScratchFolder()
        let path = folder.path("platend.yaml")
        try Data([0x61, 0x3A, 0x20, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: path))
        let problem = #expect(throws: Problem.self) { try ConfigurationReader.read(path) }
        #expect(problem?.description == "\(path): the file is not text in UTF-8. Save it as UTF-8.")
    }

    @Test("A missing file, a folder and a pipe are refused and nothing waits", .timeLimit(.minutes(5)))
    func notFiles() throws {
        let folder = try ScratchFolder()
        let missing = #expect(throws: Problem.self) { try ConfigurationReader.read(folder.path("none.yaml")) }
        #expect(missing?.description == "\(folder.path)/none.yaml: the file cannot be read: No such file or directory. Check the path.")
        let directory = #expect(throws: Problem.self) { try ConfigurationReader.read(folder.path) }
        #expect(directory?.sentence == "\(folder.path): this is not a file.")
        let pipe = folder.path("pipe.yaml")
        try #require(mkfifo(pipe, 0o600) == 0)
        let fifo = #expect(throws: Problem.self) { try ConfigurationReader.read(pipe) }
        #expect(fifo?.sentence == "\(pipe): this is not a file.")
    }

    @Test("No cut or changed byte of a configuration makes the reader fall over", .timeLimit(.minutes(5)))
    func mutations() throws {
        let folder = try ScratchFolder()
        let path = folder.path("platend.yaml")
        let sample = Array(try SampleConfiguration.uncommented().utf8)
        var random = SplitMix(state: 20_240_611)
        for round in 0..<400 {
            var bytes = round % 2 == 0 ? Array(sample.prefix(Int(random.next() % UInt64(sample.count)))) : sample
            for _ in 0..<4 where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = Array("[]{}:-?&*!|>'\"%@`#,\n\t \u{0}é".utf8).randomElement(using: &random) ?? 0
            }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            for problem in ConfigurationReader.check(path).problems {
                #expect(problem.parameters["place"]?.hasPrefix(path) == true)
            }
        }
    }
}

/// A small generator with a seed, so that a failure can be repeated (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
