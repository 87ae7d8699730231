import Foundation
import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("A file that is no profile is refused, whatever it holds")
struct ProfileHostileFileTests {
    private static func folder(_ bytes: some Sequence<UInt8>) throws -> ProfileFolder {
        let folder = try ProfileFolder([:])
        try Data(bytes).write(to: URL(fileURLWithPath: folder.scratch.path("p.yaml")))
        return folder
    }

    @Test("A byte order mark of UTF-8 is no part of the text, and moves no column")
    func byteOrderMark() throws {
        #expect(try ProfileFolder(["p.yaml": "\u{FEFF}" + ProfileFolder.least]).profile()?.resolution == 300)
        #expect(try ProfileFolder(["p.yaml": "\u{FEFF}mode: none\n"]).problems() == ["p.yaml:1:7: mode is none"])
        #expect(try ProfileFolder(["p.yaml": "\u{FEFF}"]).problems() == ["p.yaml:1:1: the profile is empty"])
        let later = try ProfileFolder(["p.yaml": ProfileFolder.least + "\u{FEFF}area: A4\n"])
        #expect(later.problems() == ["p.yaml:5:1: a byte order mark stands in the middle of the text"])
    }

    @Test("Text in UTF-16 or in an older encoding is refused, and what to do is told")
    func encodings() throws {
        let utf16: [UInt8] = [0xFF, 0xFE] + ProfileFolder.least.utf8.flatMap { [$0, 0] as [UInt8] }
        for bytes in [utf16, Array("title: caf".utf8) + [0xE9, 0x0A], [0x74, 0xC0, 0xAF], [0xED, 0xA0, 0x80]] {
            let folder = try Self.folder(bytes)
            #expect(folder.problems() == ["p.yaml: the file is not text in UTF-8"])
            #expect(folder.hints() == ["Save it as UTF-8."])
        }
    }

    @Test("NUL and other control characters are told with their place", arguments: [0, 1, 7, 0x1B, 0x7F])
    func controls(character: UInt8) throws {
        let folder = try Self.folder(Array("title: T\nmode: gr".utf8) + [character] + Array("ey\n".utf8))
        #expect(folder.problems().count == 1)
        #expect(folder.problems().first?.hasPrefix("p.yaml:2:") == true, "\(folder.problems())")
        #expect(folder.load().profiles.isEmpty)
    }

    @Test("Aliases that would unfold, deep nesting and merge keys are refused at once", .timeLimit(.minutes(5)))
    func bombs() throws {
        var bomb = "variables: &a0 {x: 1}\n"
        for level in 1...40 { bomb += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n" }
        let texts = [
            bomb, "a: &a [*a]\n", ProfileFolder.least + "<<: *x\n", String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 200_000),
            String(repeating: "- ", count: 200_000), "scanners: " + String(repeating: "[", count: 17) + String(repeating: "]", count: 17),
            (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        ]
        for text in texts {
            let folder = try ProfileFolder(["p.yaml": text])
            #expect(folder.load().profiles.isEmpty)
            #expect(folder.problems().count == 1, "\(folder.problems())")
        }
    }

    @Test("A file above 1 MiB is refused, and of a file full of mistakes 100 are told", .timeLimit(.minutes(5)))
    func large() throws {
        let comment = String(repeating: "# " + String(repeating: "x", count: 61) + "\n", count: (1 << 20) / 64)
        #expect(try ProfileFolder(["p.yaml": comment + ProfileFolder.least]).problems() == ["p.yaml: the file is larger than 1 MiB"])
        let keys = (0..<50_000).map { "key-\($0): ${x}\n" }.joined()
        #expect(try ProfileFolder(["p.yaml": keys]).problems().count == 100)
        let text = "title: " + String(repeating: "x", count: 1_000_000) + "\n"
        #expect(try ProfileFolder(["p.yaml": ProfileFolder.least.replacing("title: T\n", with: text)]).profile()?.title.count == 1_000_000)
    }

    @Test("A value as long as a file is refused as fast as a short one", .timeLimit(.minutes(5)))
    func longValues() throws {
        let long = String(repeating: "x", count: 300_000)
        let text = "title: T\nmode: \(long)\narea: \(long)\nextends: \(long)\n"
        #expect(try ProfileFolder(["p.yaml": text]).problems().count == 3)
    }

    @Test("No cut or changed byte makes the reader fall over, and every problem names the file", .timeLimit(.minutes(5)))
    func mutations() throws {
        let sample = Array(
            (ProfileFolder.least + """
                naming: "{job}/${ppi}_{page}.{extension}"
                passes: [{name: uv, depth: "${depth}"}]
                scanners:
                  - match: {class: film}
                    options: {a: null, b: [1, 2]}
                variables: {ppi: "${other}", other: 300, depth: 16}

                """).utf8)
        var random = SplitMix(state: 7)
        for round in 0..<400 {
            var bytes = round % 2 == 0 ? Array(sample.prefix(Int(random.next() % UInt64(sample.count)))) : sample
            for _ in 0..<3 where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = Array("[]{}:-?&*!|>'\"%@`#,$\n\t \u{0}é".utf8).randomElement(using: &random) ?? 0
            }
            let text = String(decoding: bytes, as: UTF8.self)
            for finding in ProfileCheck.check(text: text, fileName: "p.yaml", beside: []).findings {
                #expect(finding.file == "p.yaml")
                #expect(!finding.sentence.isEmpty)
            }
        }
    }
}
