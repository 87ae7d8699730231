import Foundation
import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("The check of a profile's text")
struct ProfileCheckTests {
    private static func check(_ text: String, as fileName: String = "p.yaml", beside folder: ProfileFolder? = nil) -> ProfileCheckResult {
        ProfileCheck.check(text: text, fileName: fileName, beside: folder?.folders ?? [])
    }

    @Test("gives the profile that the text makes, with what it extends")
    func valid() throws {
        let folder = try ProfileFolder(["base.yaml": ProfileFolder.least + "abstract: true\n"])
        let result = Self.check("extends: base\nresolution: 600\n", as: "/home/anna/plans.yaml", beside: folder)
        #expect(result.findings == [])
        #expect(result.isValid)
        #expect((result.profile?.name, result.profile?.title, result.profile?.resolution) == ("plans", "T", 600))
        #expect(folder.load().profiles.isEmpty)
    }

    @Test("tells every error with its place, and gives no profile then")
    func errors() {
        let result = Self.check("title: T\nmode: gray\ndepth: 9\nresolution: 300\n")
        #expect(
            result.findings == [
                ProfileFinding(
                    severity: .error, file: "p.yaml", line: 2, column: 7, sentence: "mode is gray",
                    hint: "Did you mean grey? Allowed: colour, grey, lineart."),
                ProfileFinding(severity: .error, file: "p.yaml", line: 3, column: 8, sentence: "depth is 9", hint: "Allowed: 1, 8, 16."),
            ])
        #expect(result.findings.first?.description == "p.yaml:2:7: error: mode is gray. Did you mean grey? Allowed: colour, grey, lineart.")
        #expect(!result.isValid)
        #expect(result.profile == nil)
        #expect(Self.check("title: T\n").findings.map(\.sentence) == ["p has no mode", "p has no depth", "p has no resolution"])
    }

    @Test("warns of a variable that nothing uses, and of none that an inherited value uses")
    func unused() throws {
        let folder = try ProfileFolder(["base.yaml": "title: ${a}\nmode: grey\ndepth: 8\nresolution: 300\nvariables: {a: A}\n"])
        let result = Self.check("extends: base\nvariables: {a: B, b: 1}\n", beside: folder)
        let warning = "p.yaml:2:22: warning: nothing uses the variable b. Write ${b} where its value belongs, or take it out."
        #expect(result.findings.map(\.description) == [warning])
        #expect(result.isValid)
        #expect(result.profile?.title == "B")
        let through = Self.check(
            ProfileFolder.least + "naming: \"${a}/{page}.{extension}\"\nvariables: {a: \"${b}${c}\", b: 1, c: \"${d}\", d: 1, e: \"${f}\", f: 1}\n")
        #expect(through.findings.map(\.sentence) == ["nothing uses the variable e", "nothing uses the variable f"])
    }

    @Test("says that a base is one, and that it is right")
    func abstract() {
        let result = Self.check("abstract: true\nresolution: ${ppi} ppi\n")
        #expect((result.isAbstract, result.isValid, result.profile) == (true, true, nil))
    }

    @Test("tells what is wrong with what the text extends, and nothing of other files")
    func others() throws {
        let folder = try ProfileFolder(["base.yaml": ProfileFolder.least + "area: A44\n", "other.yaml": "mode: none\n"])
        let result = Self.check("extends: base\n", beside: folder)
        #expect(result.findings.map(\.sentence) == ["area is A44", "p extends base, which cannot be used"])
        #expect(result.findings.map(\.file) == [folder.scratch.path("base.yaml"), "p.yaml"])
        #expect(Self.check(ProfileFolder.least, beside: folder).findings == [])
    }

    @Test("takes the text for the file of its path, and any other file for one before all folders")
    func layers() throws {
        let files = [
            "own/a.yaml": "extends: a\nresolution: 400\n", "shipped/a.yaml": ProfileFolder.least, "shipped/b.yaml": ProfileFolder.least,
        ]
        let folder = try ProfileFolder(files, folders: ["own", "shipped"])
        let text = "extends: a\ndepth: 16\n"
        let edited = Self.check(text, as: folder.scratch.path("own/a.yaml"), beside: folder)
        #expect((edited.profile?.resolution, edited.profile?.depth) == (300, 16))
        let added = Self.check(text, as: "/elsewhere/a.yaml", beside: folder)
        #expect((added.profile?.resolution, added.profile?.depth) == (400, 16))
        let base = Self.check(text, as: folder.scratch.path("shipped/a.yaml"), beside: folder)
        #expect(base.findings.map(\.sentence) == ["the profiles extend each other in a circle: a → a"])
        #expect(folder.profile("a")?.depth == 8)
    }

    @Test("names the whole circle of profiles that extend each other")
    func circle() throws {
        let folder = try ProfileFolder(["a.yaml": "extends: b\n", "b.yaml": "extends: p\n"])
        let result = Self.check("extends: a\n", beside: folder)
        #expect(result.findings.contains { $0.sentence == "the profiles extend each other in a circle: p → a → b → p" })
    }

    @Test(
        "refuses a name that no profile can have, and a text that no file may have",
        arguments: [
            ("p.yml", "profiles end in .yaml", "Rename it to p.yaml."), ("p", "profiles end in .yaml", "Give the file such a name."),
            ("", "profiles end in .yaml", "Give the file such a name."), ("/x/a b.yaml", "a profile cannot be named \"a b\"", "Name the file with"),
        ])
    func names(fileName: String, sentence: String, hint: String) {
        let result = Self.check(ProfileFolder.least, as: fileName)
        #expect(result.findings.map(\.sentence) == [sentence])
        #expect(result.findings.first?.hint.hasPrefix(hint) == true)
        #expect(result.profile == nil)
        let large = Self.check(String(repeating: "#", count: (1 << 20) + 1))
        #expect(large.findings.map(\.sentence) == ["the file is larger than 1 MiB"])
    }

    @Test("comes back from JSON as it was")
    func json() throws {
        for text in [ProfileFolder.least, "mode: none\n", "abstract: true\n"] {
            let result = Self.check(text)
            let line = try PlatenJSON.line(result)
            #expect(try PlatenJSON.decoder().decode(ProfileCheckResult.self, from: Data(line.utf8)) == result)
        }
    }
}
