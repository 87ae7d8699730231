import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("A profile that extends another")
struct ProfileInheritanceTests {
    @Test("takes all that it does not say, along the whole chain")
    func chain() throws {
        let folder = try ProfileFolder([
            "base.yaml": """
            abstract: true
            title: Base
            classes: [film]
            source: transparency
            mode: grey
            depth: 16
            resolution: 2000
            area: A5
            area-tolerance: 2
            nearest: [depth]
            options: {a: 1, b: 2, c: 3}
            """,
            "middle.yaml": "extends: base\nabstract: true\nresolution: 3000\noptions: {b: 20}\n",
            "p.yaml": "extends: middle\ntitle: P\noptions: {c: null}\n",
        ])
        #expect(folder.problems() == [])
        #expect(
            folder.load().profiles == [
                Profile(
                    name: "p", title: "P", classes: [.film], source: .transparency, mode: .grey, depth: 16, resolution: 3000,
                    area: .rectangle(x: 0, y: 0, width: 148, height: 210), areaTolerance: 2, nearest: [.depth], compression: .none,
                    options: ["a": .number(1), "b": .number(20)])
            ])
    }

    @Test("replaces lists, and may give the source back to the scanner")
    func replaces() throws {
        let folder = try ProfileFolder([
            "q.yaml": ProfileFolder.least + "classes: [film]\nsource: transparency\nnearest: [depth]\n",
            "p.yaml": "extends: q\nclasses: []\nsource: null\nnearest: [area]\n",
        ])
        let profile = folder.profile()
        #expect(profile?.classes == [])
        #expect(profile?.source == nil)
        #expect(profile?.nearest == [.area])
        #expect(folder.profile("q")?.source == .transparency)
    }

    @Test("takes colour space, rotation and length, and may take them back")
    func nulls() throws {
        let parent = "duplex-order: back-first\nback-rotation: 180\nrotation: 90\nicc-profile: sRGB\nmaximum-length: 2 m\ncompression: lzw\n"
        let folder = try ProfileFolder([
            "q.yaml": ProfileFolder.least + parent, "p.yaml": "extends: q\nback-rotation: null\nicc-profile: null\nmaximum-length: null\n",
            "r.yaml": "extends: q\ntitle: R\n",
        ])
        #expect(folder.problems() == [])
        var kept = try #require(folder.profile("q"))
        kept.name = "r"
        kept.title = "R"
        #expect(folder.profile("r") == kept)
        let profile = try #require(folder.profile())
        #expect((profile.backRotation, profile.iccProfile, profile.maximumLength) == (nil, nil, nil))
        #expect((profile.rotation, profile.duplexOrder, profile.compression) == (.quarter, .backFirst, .lzw))
    }

    @Test("is told where its own values and the inherited ones do not fit each other")
    func conflicts() throws {
        let lineart = "title: T\nmode: lineart\ndepth: 1\nresolution: 300\ncompression: group4\n"
        let folder = try ProfileFolder(["q.yaml": lineart, "p.yaml": "extends: q\nmode: grey\ndepth: 8\nicc-profile: sRGB\n"])
        #expect(
            folder.problems() == [
                "p.yaml:2:7: group4 cannot hold grey with depth 8, only lineart with depth 1",
                "p.yaml:4:14: sRGB is a colour space of three channels, and grey has one",
            ])
        #expect(folder.load().profiles.map(\.name) == ["q"])
    }

    @Test("is not abstract because its parent is, and an abstract profile may be incomplete")
    func abstract() throws {
        let folder = try ProfileFolder(["q.yaml": "abstract: true\nmode: grey\n", "p.yaml": "extends: q\ntitle: T\ndepth: 8\nresolution: 300\n"])
        #expect(folder.load().profiles.map(\.name) == ["p"])
        #expect(folder.problems() == [])
    }

    @Test("of no known name is told the nearest one")
    func unknown() throws {
        let folder = try ProfileFolder(["p.yaml": ProfileFolder.least + "extends: offce\n", "office.yaml": ProfileFolder.least])
        #expect(folder.problems() == ["p.yaml:5:10: there is no profile \"offce\" to extend"])
        #expect(folder.hints() == ["Did you mean office? Profiles: office, p."])
        #expect(folder.load().profiles.map(\.name) == ["office"])
    }

    @Test("that extends it back is refused, with the circle named")
    func circle() throws {
        let folder = try ProfileFolder([
            "a.yaml": "extends: b\n", "b.yaml": "extends: c\n", "c.yaml": "extends: b\n", "d.yaml": ProfileFolder.least,
        ])
        #expect(folder.load().profiles.map(\.name) == ["d"])
        #expect(
            folder.problems() == [
                "c.yaml:1:10: the profiles extend each other in a circle: b → c → b",
                "b.yaml:1:10: b extends c, which cannot be used",
                "a.yaml:1:10: a extends b, which cannot be used",
            ])
        #expect(folder.hints().last == "Correct b.yaml first.")
    }

    @Test("with its own name and nothing to replace is a circle")
    func itself() throws {
        let folder = try ProfileFolder(["p.yaml": ProfileFolder.least + "extends: p\n"])
        #expect(folder.problems() == ["p.yaml:5:10: the profiles extend each other in a circle: p → p"])
    }

    @Test("is refused where the other is broken, each with a problem of its own")
    func brokenParent() throws {
        let folder = try ProfileFolder(["p.yaml": "extends: q\n", "q.yaml": ProfileFolder.least + "area: A44\n", "r.yaml": "extends: q\n"])
        #expect(
            folder.problems() == [
                "q.yaml:5:7: area is A44", "p.yaml:1:10: p extends q, which cannot be used", "r.yaml:1:10: r extends q, which cannot be used",
            ])
    }

    @Test("in a chain of more than 16 is refused")
    func long() throws {
        func chain(_ length: Int) throws -> ProfileFolder {
            var files = ["p0.yaml": ProfileFolder.least]
            for number in 1..<length { files["p\(number).yaml"] = "extends: p\(number - 1)\n" }
            // The longest chain is read first, before shorter ones are known.
            files["a.yaml"] = "extends: p\(length - 1)\n"
            return try ProfileFolder(files)
        }
        #expect(try chain(15).problems() == [])
        #expect(try chain(16).problems().first?.hasPrefix("p1.yaml:1:10: more than 16 profiles extend each other: a → p15 → ") == true)
    }
}
