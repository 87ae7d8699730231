import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("A profile")
struct ProfileReaderTests {
    @Test("says the least: the rest are defaults")
    func least() throws {
        let profile = try ProfileFolder(["p.yaml": ProfileFolder.least]).profile()
        #expect(
            profile
                == Profile(
                    name: "p", title: "T", classes: [], source: nil, mode: .colour, depth: 8, resolution: 300, area: .maximum, areaTolerance: 0.5,
                    nearest: [], compression: .none, options: [:]))
    }

    @Test("says everything: every value is read")
    func complete() throws {
        let text = """
            title: Everything
            abstract: false
            classes: [overhead, film]
            source: automatic
            duplex-order: back-first
            mode: grey
            depth: 16
            resolution: 400 ppi
            area: {x: 5, y: 1 cm, width: 8.5 in, height: 297 mm}
            area-tolerance: 0.25 mm
            maximum-length: 1.5 m
            nearest: [area, resolution]
            compression: deflate
            icc-profile: /etc/platen/grey.icc
            rotation: 90
            back-rotation: 270
            options:
              ald: yes
              buffermode: "On"
              threshold: 12.5
              gamma-table: [0, 1, 255]
              df-action: Continue
            naming: "{job}/{page}.{extension}"
            page-order: halves
            slips: jobs-and-parts
            page-numbers: spread
            passes:
              - name: white
              - {name: uv, mode: grey, depth: 8, resolution: 300 dpi, options: {lamp: uv}}
            scanners:
              - match: {class: film}
                source: null
                back-rotation: null
              - match: {model: "Epson*"}
                resolution: 600
            """
        let profile = try ProfileFolder(["p.yaml": text]).profile()
        var film = ProfileChanges()
        (film.source, film.backRotation) = (.some(nil), .some(nil))
        var epson = ProfileChanges()
        epson.resolution = 600
        #expect(
            profile
                == Profile(
                    name: "p", title: "Everything", classes: [.overhead, .film], source: .automatic, duplexOrder: .backFirst, mode: .grey,
                    depth: 16, resolution: 400, area: .rectangle(x: 5, y: 10, width: 215.9, height: 297), areaTolerance: 0.25,
                    maximumLength: 1500, nearest: [.area, .resolution], compression: .deflate, iccProfile: "/etc/platen/grey.icc",
                    rotation: .quarter, backRotation: .threeQuarters,
                    options: [
                        "ald": .bool(true), "buffermode": .text("On"), "threshold": .number(12.5), "gamma-table": .numbers([0, 1, 255]),
                        "df-action": .text("Continue"),
                    ], naming: "{job}/{page}.{extension}", pageOrder: .halves, slips: .jobsAndParts, pageNumbers: .spread,
                    passes: [
                        ProfilePass(name: "white"),
                        ProfilePass(name: "uv", mode: .grey, depth: 8, resolution: 300, options: ["lamp": .text("uv")]),
                    ],
                    overrides: [
                        ProfileOverride(match: .scannerClass(.film), changes: film), ProfileOverride(match: .model("Epson*"), changes: epson),
                    ]))
    }

    @Test(
        "names a sheet: the area is that sheet",
        arguments: [("A3", 297.0, 420.0), ("A4", 210, 297), ("A5", 148, 210), ("B4", 250, 353), ("letter", 215.9, 279.4), ("legal", 215.9, 355.6)])
    func papers(name: String, width: Double, height: Double) throws {
        let profile = try ProfileFolder(["p.yaml": ProfileFolder.least + "area: \(name)\n"]).profile()
        #expect(profile?.area == .rectangle(x: 0, y: 0, width: width, height: height))
    }

    @Test("may be lineart of 1 bit, and is refused with any other combination of mode and depth")
    func modeAndDepth() throws {
        #expect(try ProfileFolder(["p.yaml": "title: T\nmode: lineart\ndepth: 1\nresolution: 600\n"]).profile()?.depth == 1)
        let grey = try ProfileFolder(["p.yaml": "title: T\nmode: grey\ndepth: 1\nresolution: 600\n"])
        #expect(grey.problems() == ["p.yaml:3:8: grey with depth 1 does not exist"])
        #expect(grey.profile() == nil)
        let lineart = try ProfileFolder(["p.yaml": "title: T\nmode: lineart\nextends: q\n", "q.yaml": ProfileFolder.least])
        #expect(lineart.problems() == ["p.yaml:2:7: lineart with depth 8 does not exist"])
        #expect(lineart.hints() == ["Write depth: 1 for lineart."])
    }

    @Test("may compress by every method that its samples allow", arguments: MasterCompression.allCases)
    func compressions(_ compression: MasterCompression) throws {
        let lineart = "title: T\nmode: lineart\ndepth: 1\nresolution: 600\ncompression: \(compression.rawValue)\n"
        #expect(try ProfileFolder(["p.yaml": lineart]).profile()?.compression == compression)
        let grey = try ProfileFolder(["p.yaml": lineart.replacing("lineart", with: "grey").replacing("1", with: "16")])
        #expect(grey.profile()?.compression == (compression == .group4 ? nil : compression))
        #expect(grey.problems().isEmpty == (compression != .group4))
    }

    @Test("Paper sizes halve as ISO 216 says: the long side of each is the short side of the one before")
    func paperTable() throws {
        for series in ["A", "B"] {
            for number in 1...6 {
                let larger = try ProfileFolder(["p.yaml": ProfileFolder.least + "area: \(series)\(number - 1)\n"]).profile()?.area
                let smaller = try ProfileFolder(["p.yaml": ProfileFolder.least + "area: \(series)\(number)\n"]).profile()?.area
                guard case .rectangle(_, _, let width, let height) = larger, case .rectangle(_, _, let half, let long) = smaller else {
                    Issue.record("\(series)\(number) is no sheet")
                    continue
                }
                #expect(long == width)
                #expect(half == (height / 2).rounded(.down))
            }
        }
    }
}
