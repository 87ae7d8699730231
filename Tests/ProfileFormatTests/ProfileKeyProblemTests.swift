import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("Wrong naming, page order, slips, passes and scanners are named with file, line and column")
struct ProfileKeyProblemTests {
    typealias Case = ProfileProblemTests.Case

    /// Each stands on line 5, below the least that a profile says.
    static let cases: [Case] = [
        Case("naming: /masters/{job}", "5:9: naming, character 1: a folder or file without a name", "Write something between two slashes"),
        Case("naming: a/../b", "5:9: naming, character 3: a name that begins with a dot", "Write something else first"),
        Case("naming: a/{seqence}.{extension}", "5:9: naming, character 4: there is no field {seqence}", "Did you mean sequence?"),
        Case("naming: a.{extension}", "5:9: naming, character 14: nothing tells one page from another", "Write {sequence}, {position} or {page}"),
        Case("naming: {job}", "5:9: naming is a group of keys", "Write one line of text, in quotes where it begins with a brace."),
        Case("naming: \"\"", "5:9: naming is the text \"\"", "Write one line of text."),
        Case("naming: \"" + String(repeating: "x", count: 1001) + "\"", "5:9: naming is the text \"xxxxx", "Write at most 1000 bytes."),
        Case(
            "page-order: leftright", "5:13: page-order is leftright",
            "Did you mean left-right? Allowed: captured, recto-verso, left-right, right-left, halves."),
        Case("page-order: null", "5:13: page-order is empty", "Write one of captured, recto-verso"),
        Case("slips: job", "5:8: slips is job", "Did you mean jobs? Allowed: jobs, parts, jobs-and-parts."),
        Case("page-numbers: pages", "5:15: page-numbers is pages", "Did you mean page? Allowed: page, spread."),
        Case("page-numbers: null-and-void", "5:15: page-numbers is null-and-void", "Allowed: page, spread."),
        Case("page-number: page", "5:1: unknown key \"page-number\"", "Did you mean page-numbers?"),
        Case(
            "source: feeder\npasses: [{name: uv}]", "6:9: passes and source: feeder do not go together: a sheet goes through a feeder once",
            "Write passes: [], or another source."),
        Case(
            "area: auto\nsource: feeder", "5:7: an area that is found by sight does not go together with source",
            "Write area: maximum, or another source."),
        Case(
            "area: {margin: 2 mm}\npasses: [{name: uv}]", "5:7: an area that is found by sight does not go together with passes",
            "Write area: maximum, or passes: []."),
        Case("area: {margin: 60 mm}", "5:16: margin is 60 mm", "Write a value from 0 to 50 mm."),
        Case("area: {margin: 2 mm, width: 10 mm, height: 9 mm}", "5:8: unknown key \"margin\"", "Known keys: x, y, width, height."),
        Case("sampling: {aql: 2}", "5:17: aql is 2", "Write an acceptance quality limit of ISO 2859-1, in percent: 0.01, 0.015"),
        Case("sampling: {aql: 1, level: IV}", "5:27: level is IV", "Allowed: S-1, S-2, S-3, S-4, I, II, III."),
        Case("sampling: {share: 10 %, aql: 1}", "5:11: sampling is a group of keys", "Write either a share such as {share: 10 %}"),
        Case("sampling: {share: 10}", "5:19: share is 10", "Write a percentage such as 0.5 %."),
        Case("known-defects: refused", "5:16: known-defects is refused", "Did you mean refuse? Allowed: tolerate, warn, refuse."),
        Case("calibration: {}", "5:14: calibration is a group of keys", "Write warn-after, refuse-after or both"),
        Case("calibration: {warn-after: 30}", "5:27: warn-after is 30", "Write a number of days such as 90 d."),
        Case(
            "calibration: {warn-after: 9 d, refuse-after: 3 d}", "5:14: calibration is a group of keys",
            "Write a warn-after that comes before refuse-after."),
        Case("sampling: {}", "5:11: sampling is a group of keys", "Write either a share"),
        Case("clips: [{x: 5 mm, width: 10 mm}]", "5:9: a clip lacks its height", "Write height: and a length such as 210 mm."),
        Case("clips: [{width: 0 mm, height: 10 mm}]", "5:17: width is 0 mm", "Write a value from 1 to 32767 mm."),
        Case("clips: [{width: 10 mm, height: 10 mm, name: a}]", "5:39: unknown key \"name\"", "Known keys: x, y, width, height."),
        Case(
            "clips: [" + String(repeating: "{width: 9 mm, height: 9 mm}, ", count: 65) + "]", "5:8: there are 65 clips", "Write at most 64."),
        Case(
            "area: A5\nclips: [{width: 9 mm, height: 9 mm}, {x: 100 mm, width: 60 mm, height: 9 mm}]",
            "6:8: clip 2 reaches beyond the area, which is 148 mm wide and 210 mm high", "Count x and y from the upper left corner of the area."),
        Case(
            "clips: [{width: 9 mm, height: 9 mm}]\nslips: jobs", "5:8: clips do not go together with slips",
            "Write clips: [], or slips: null."),
        Case(
            "clips: [{width: 9 mm, height: 9 mm}]\npasses: [{name: uv}]", "5:8: clips do not go together with passes",
            "Write clips: [], or passes: []."),
        Case(
            "source: feeder-duplex\nclips: [{width: 9 mm, height: 9 mm}]", "6:8: clips do not go together with source",
            "Write clips: [], or another source."),
        Case(
            "options: {source: ADF Duplex}\nclips: [{width: 9 mm, height: 9 mm}]", "6:8: clips do not go together with source",
            "Write clips: [], or another source."),
        Case(
            "options: {source: ADF Duplex}\npasses: [{name: uv}]", "6:9: passes and source: feeder-duplex do not go together",
            "Write passes: [], or another source."),
        Case(
            "options: {source: ADF Front}\narea: auto", "6:7: an area that is found by sight does not go together with source",
            "Write area: maximum, or another source."),
        Case(
            "source: feeder\noptions: {duplex: true}\nclips: [{width: 9 mm, height: 9 mm}]", "7:8: clips do not go together with source",
            "Write clips: [], or another source."),
        Case("quality: {skw: {warn-above: 1}}", "5:11: unknown key \"skw\"", "Did you mean skew?"),
        Case("quality: [skew]", "5:10: quality is a list", "Write these keys below it: clipped-highlights"),
        Case("quality: {skew: 1}", "5:17: skew is 1", "Write these keys below it: warn-above, hold-above, stop-above, warn-below"),
        Case("quality: {skew: {}}", "5:17: skew is a group", "Write a limit below it, such as hold-above, or null."),
        Case("quality: {skew: {hold: 1}}", "5:18: unknown key \"hold\"", "Known keys: warn-above, hold-above"),
        Case("quality: {skew: {warn-above: 1 mm}}", "5:30: warn-above has the unknown unit \"mm\"", "Known units: deg, °."),
        Case("quality: {clipped-highlights: {warn-above: 0.1}}", "5:44: warn-above is 0.1, without a unit", "Write a percentage such as 0.5 %."),
        Case(
            "quality: {skew: {warn-above: 2, hold-above: 1}}", "5:45: hold-above is less than warn-above, which would never be reached",
            "Write a number that is not less."),
        Case(
            "quality: {paper-white: {hold-below: 220, warn-below: 210}}",
            "5:37: hold-below is greater than warn-below, which would never be reached", "Write a number that is not greater."),
        Case(
            "quality: {paper-white: {warn-above: 200, warn-below: 210}}", "5:54: warn-below is greater than warn-above: no number is right",
            "Write a number that is less."),
        Case("passes: uv", "5:9: passes is uv", "Write a list, such as [one, two]."),
        Case("passes: [uv]", "5:10: an item of passes is uv", "Write these keys below it: name, mode, depth, resolution, options."),
        Case("passes: [{mode: grey}]", "5:10: a pass lacks the key name", "Write name: and a word that tells its images apart."),
        Case("passes: [{name: \"a b\"}]", "5:17: name is the text \"a b\"", "Write 1 to 100 letters, digits"),
        Case("passes: [{name: uv}, {name: UV}]", "5:29: name is UV", "Write a name that no other pass has, be it in other capitals."),
        Case("passes: [{name: uv, area: A4}]", "5:21: unknown key \"area\"", "Known keys: name, mode, depth, resolution, options."),
        Case("passes: [{name: uv, mode: gray}]", "5:27: mode is gray", "Did you mean grey? Allowed: colour, grey, lineart."),
        Case("passes: [{name: uv, depth: 12}]", "5:28: depth is 12", "Allowed: 1, 8, 16."),
        Case("passes: [{name: uv, resolution: 5}]", "5:33: resolution is 5", "Write a value from 10 to 19200 ppi."),
        Case("passes: [{name: uv, mode: lineart}]", "5:27: pass uv: lineart with depth 8 does not exist", "Write depth: 1 for lineart."),
        Case("passes: [{name: uv, depth: 1}]", "5:28: pass uv: colour with depth 1 does not exist", "Write depth: 8 or depth: 16"),
        Case("passes: [{name: uv, options: {a: null}}]", "5:34: a is empty", "Write its value, or take it out."),
        Case(
            "icc-profile: sRGB\npasses: [{name: uv, mode: grey}]",
            "6:27: pass uv: sRGB is a colour space of three channels, and grey has one", "Write icc-profile: null"),
        Case("scanners: {class: film}", "5:11: scanners is a group of keys", "Write a list, such as [one, two]."),
        Case("scanners: [{depth: 16}]", "5:12: an entry below scanners lacks the key match", "Write match: and one of class, model, name below it."),
        Case("scanners: [{match: {class: film}}]", "5:12: an entry below scanners changes nothing", "Write the keys that differ beside match."),
        Case("scanners: [{match: film, depth: 16}]", "5:20: match is film", "Write one of class, model, name below it."),
        Case("scanners: [{match: {}, depth: 16}]", "5:20: match says nothing", "Write one of class, model, name below it."),
        Case("scanners: [{match: {class: film, name: a}, depth: 16}]", "5:20: match says class and name", "Write one of class, model, name"),
        Case("scanners: [{match: {class: flat}, depth: 16}]", "5:28: class is flat", "Allowed: flatbed, sheet-fed, overhead"),
        Case("scanners: [{match: {modell: a}, depth: 16}]", "5:21: unknown key \"modell\"", "Did you mean model? Known keys: class, model, name."),
        Case("scanners: [{match: {name: a}, dept: 16}]", "5:31: unknown key \"dept\"", "Did you mean depth? Known keys: match, source"),
        Case("scanners: [{match: {name: a}, depth: 12}]", "5:38: depth is 12", "Allowed: 1, 8, 16."),
        Case("scanners: [{match: {name: a}, naming: x, depth: 16}]", "5:31: naming cannot differ from scanner to scanner", "Take it out"),
        Case("scanners: [{match: {name: a}, extends: x, depth: 16}]", "5:31: extends cannot differ from scanner to scanner", "Take it out"),
        Case(
            "scanners: [{match: {name: a}, mode: lineart}]", "5:37: lineart with depth 8 does not exist", "Write depth: 1 for lineart."),
        Case(
            "icc-profile: sRGB\nscanners: [{match: {name: a}, mode: grey}]",
            "6:37: sRGB is a colour space of three channels, and grey has one", "Write icc-profile: null"),
        Case(
            "scanners: [{match: {name: a}, compression: group4}]",
            "5:44: group4 cannot hold colour with depth 8, only lineart with depth 1", "Write one of none"),
        Case(
            "scanners: [{match: {name: a}, source: flatbed, back-rotation: 90}]",
            "5:63: back-rotation is of no use with source: flatbed, which shows no back sides", "Write source: feeder-duplex"),
        Case(
            "scanners: [{match: {name: a}, passes: [{name: b, depth: 1}]}]",
            "5:57: pass b: colour with depth 1 does not exist", "Write depth: 8 or depth: 16"),
    ]

    @Test(arguments: cases)
    func problem(_ example: Case) throws {
        let folder = try ProfileFolder(["p.yaml": ProfileFolder.least + example.text + "\n"])
        #expect(folder.problems().count == 1)
        #expect(folder.problems().first?.hasPrefix("p.yaml:\(example.problem)") == true, "\(folder.problems())")
        #expect(folder.hints().first?.hasPrefix(example.hint) == true, "\(folder.hints())")
        #expect(folder.load().profiles.isEmpty)
    }

    @Test("Too many passes and too many entries for scanners are refused, as many as there may be are read")
    func limits() throws {
        func passes(_ count: Int) -> String { "passes: [" + (0..<count).map { "{name: p\($0)}" }.joined(separator: ", ") + "]\n" }
        func scanners(_ count: Int) -> String {
            "scanners: [" + (0..<count).map { "{match: {name: s\($0)}, depth: 16}" }.joined(separator: ", ") + "]\n"
        }
        #expect(try ProfileFolder(["p.yaml": ProfileFolder.least + passes(16) + scanners(64)]).profile()?.overrides.count == 64)
        #expect(
            try ProfileFolder(["p.yaml": ProfileFolder.least + passes(17) + scanners(65)]).problems() == [
                "p.yaml:5:9: there are 17 passes", "p.yaml:6:11: there are 65 entries below scanners",
            ])
    }

    @Test("A profile takes naming, order, slips, passes and scanners from the one that it extends, and may take them back")
    func inheritance() throws {
        let parent =
            "naming: a/{page}.{extension}\npage-order: halves\nslips: parts\npasses: [{name: uv}]\nscanners: [{match: {name: a}, depth: 16}]\n"
        let folder = try ProfileFolder([
            "q.yaml": ProfileFolder.least + parent, "p.yaml": "extends: q\nnaming: null\nslips: null\npasses: []\nscanners: []\n",
            "r.yaml": "extends: q\n",
        ])
        #expect(folder.problems() == [])
        var kept = try #require(folder.profile("q"))
        kept.name = "r"
        #expect(folder.profile("r") == kept)
        #expect(kept.overrides.count == 1)
        let profile = try #require(folder.profile())
        #expect((profile.naming, profile.slips, profile.passes, profile.overrides.count) == (nil, nil, [], 0))
        #expect(profile.pageOrder == .halves)
    }

    @Test("What does not fit in a base is told once, however many profiles extend it")
    func once() throws {
        let base = ProfileFolder.least + "scanners: [{match: {name: a}, mode: lineart}]\n"
        let folder = try ProfileFolder(["q.yaml": base, "p.yaml": "extends: q\n", "r.yaml": "extends: q\n"])
        #expect(folder.problems() == ["q.yaml:5:37: lineart with depth 8 does not exist"])
    }
}
