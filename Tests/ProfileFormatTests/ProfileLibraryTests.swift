import Foundation
import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("The profiles of several files and folders")
struct ProfileLibraryTests {
    @Test("A broken file hides no other, and each problem names its file")
    func broken() throws {
        let folder = try ProfileFolder([
            "a.yaml": ProfileFolder.least, "b.yaml": "title: [", "c.yaml": "depth: 3\n", "d.yaml": ProfileFolder.least,
        ])
        let (profiles, problems) = folder.load()
        #expect(profiles.map(\.name) == ["a", "d"])
        #expect(problems.count == 2)
        #expect(folder.problems().first == "b.yaml:2:1: this is not YAML: did not find expected node content")
        #expect(folder.problems().last == "c.yaml:1:8: depth is 3")
    }

    @Test("A file in an earlier folder replaces the one of that name in a later folder")
    func folders() throws {
        let folder = try ProfileFolder(
            [
                "own/a.yaml": ProfileFolder.least.replacing("title: T", with: "title: Own"), "shipped/a.yaml": ProfileFolder.least,
                "shipped/b.yaml": ProfileFolder.least,
            ], folders: ["own", "shipped"])
        #expect(folder.load().profiles.map(\.title) == ["Own", "T"])
        #expect(folder.load().problems == [])
    }

    @Test("A broken file in an earlier folder never lets the replaced profile back in")
    func brokenReplacement() throws {
        let folder = try ProfileFolder(
            ["own/a.yaml": "mode: none\n", "shipped/a.yaml": ProfileFolder.least], folders: ["own", "shipped"])
        #expect(folder.load().profiles == [])
        #expect(folder.problems() == ["own/a.yaml:1:7: mode is none"])
    }

    @Test("A file that extends its own name takes over from the one that it replaces")
    func extendsReplaced() throws {
        let folder = try ProfileFolder(
            ["own/a.yaml": "extends: a\nresolution: 600\n", "shipped/a.yaml": ProfileFolder.least], folders: ["own", "shipped"])
        let profile = folder.profile("a")
        #expect(profile?.resolution == 600)
        #expect(profile?.title == "T")
        #expect(folder.load().problems == [])
    }

    @Test("Only .yaml files with a proper name are profiles")
    func names() throws {
        let folder = try ProfileFolder([
            "a.yaml": ProfileFolder.least, "b.yml": ProfileFolder.least, "README": "x", ".hidden.yaml": "x", "a.yaml~": "x", "c d.yaml": "x",
            "profile.schema.json": "{}", "sub.yaml/x": "x",
        ])
        #expect(folder.load().profiles.map(\.name) == ["a"])
        #expect(
            folder.problems() == ["b.yml: profiles end in .yaml", "c d.yaml: a profile cannot be named \"c d\"", "sub.yaml: this is not a file"])
        #expect(folder.hints().first == "Rename it to b.yaml.")
    }

    @Test("A folder that was configured and does not exist is a problem; Platen's own folders may be missing")
    func missingFolder() throws {
        let scratch = try ScratchFolder()
        let problems = ProfileLibrary.load(folders: [scratch.path("none")]).problems
        #expect(problems.map(\.description) == ["\(scratch.path)/none: there is no such folder. Make it, or take it out of profile-folders."])
        #expect(ProfileLibrary.load(folders: [scratch.path]).problems == [])
        let file = try scratch.write("x", to: "file")
        #expect(ProfileLibrary.load(folders: [file]).problems.map(\.sentence) == ["\(file): the folder cannot be read: Not a directory."])
    }
}
