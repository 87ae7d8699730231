import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import ProfileFormat

@Suite("The JSON Schema of profiles")
struct ProfileSchemaTests {
    /// Debian's python3-jsonschema and python3-yaml: validates YAML files, given as arguments, against the schema given first.
    static let program = """
        import json, sys, jsonschema, yaml
        schema = json.load(open(sys.argv[1], encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        for path in sys.argv[2:]:
            print("accepted" if validator.is_valid(yaml.safe_load(open(path, encoding="utf-8"))) else "refused")
        """

    static let python: String? = ["/usr/bin/python3", "python3"].first { candidate in
        (try? Shell.run(candidate, ["-c", "import jsonschema, yaml"]).status) == 0
    }

    /// What the schema says of each file: `accepted` or `refused`.
    static func verdicts(_ paths: [String]) throws -> [String] {
        let result = try Shell.run(try #require(python), ["-W", "ignore", "-c", program, Tree.path("Profiles/profile.schema.json")] + paths)
        #expect(result.status == 0, "\(result.errors)")
        return result.text.split(separator: "\n").map(String.init)
    }

    static func schema() throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: Tree.path("Profiles/profile.schema.json")))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("accepts every shipped profile", .enabled(if: python != nil, "needs python3-jsonschema and python3-yaml"))
    func shipped() throws {
        let paths = try ShippedProfiles.files()
        #expect(paths.count == 9)
        #expect(try Self.verdicts(paths) == paths.map { _ in "accepted" })
    }

    @Test("and the reader agree on what is a profile", .enabled(if: python != nil, "needs python3-jsonschema and python3-yaml"))
    func agreement() throws {
        let cases = ProfileProblemTests.cases + ProfileKeyProblemTests.cases
        let examples = cases.map(\.text).filter { !Self.readerOnly.contains($0) }.map { ProfileFolder.least + $0 + "\n" }
        let wrong = examples + ["[]\n", "title: T\n", "depth: 8\n", ProfileFolder.least.replacing("8", with: "1")]
        let right = [
            ProfileFolder.least, "extends: q\n", "abstract: true\n", "title: T\nmode: lineart\ndepth: 1\nresolution: 600 dpi\n",
            ProfileFolder.least + "source: null\narea: {x: 1, width: 8.5 in, height: 20 cm}\narea-tolerance: 1 mm\n",
            ProfileFolder.least + "compression: lzw\nicc-profile: eciRGBv2\nrotation: 90\nmaximum-length: 2.5 m\n",
            ProfileFolder.least + "source: feeder-duplex\nduplex-order: back-first\nback-rotation: 180\n",
            ProfileFolder.least + "source: flatbed\nback-rotation: null\nicc-profile: /etc/scanner.icc\nmaximum-length: null\n",
            "title: T\nmode: lineart\ndepth: 1\nresolution: 600 dpi\ncompression: group4\nicc-profile: null\n",
            ProfileFolder.least + "clips: [{width: 24 mm, height: 36 mm}, {x: 3 cm, y: 0, width: 24 mm, height: 36 mm}]\npasses: []\nslips: null\n",
            ProfileFolder.least
                + "clips: []\npasses: [{name: a}]\nslips: jobs\nscanners: [{match: {name: a}, clips: [{width: 9 mm, height: 9 mm}], passes: [], slips: null}]\n",
            ProfileFolder.least + "quality: {skew: {warn-above: 0.5 deg, hold-above: 1}, clipped-highlights: {warn-above: 0.1 %}, noise: null}\n",
            ProfileFolder.least + "area: auto\nsource: flatbed\n", ProfileFolder.least + "area: {margin: 0}\npasses: []\nclips: []\n",
            ProfileFolder.least + "sampling: {aql: 1.0}\n", ProfileFolder.least + "sampling: {aql: 0.65, level: S-4}\n",
            ProfileFolder.least + "sampling: {share: 2.5 %}\n", ProfileFolder.least + "sampling: null\n",
            ProfileFolder.least + "calibration: {warn-after: 30 d, refuse-after: 90 d}\n", ProfileFolder.least + "calibration: {refuse-after: 7 d}\n",
            ProfileFolder.least + "calibration: null\nknown-defects: refuse\n", ProfileFolder.least + "known-defects: ${a}\nvariables: {a: warn}\n",
            ProfileFolder.least + "options: {a: 1, b: yes, c: text, d: [1, 2.5], e: null}\n",
            ProfileFolder.least
                + "naming: \"{job}/{page}.{extension}\"\npage-order: left-right\nslips: jobs-and-parts\npage-numbers: spread\npasses: []\nscanners: []\n",
            ProfileFolder.least
                + "naming: null\nslips: null\npage-numbers: null\npasses: [{name: a}, {name: uv, mode: lineart, depth: 1, resolution: 600 ppi}]\n",
            ProfileFolder.least + "scanners: [{match: {model: \"Epson*\"}, source: null, options: {a: null}, passes: [{name: b}]}]\n",
            "title: \"${a} b\"\nmode: ${mode}\ndepth: ${depth}\nresolution: ${ppi} ppi\narea: ${sheet}\narea-tolerance: ${mm} mm\n"
                + "classes: [\"${class}\"]\nrotation: ${zero}\nicc-profile: ${space}\ncompression: ${none}\nscanners:\n"
                + "  - {match: {class: \"${class}\"}, mode: lineart, depth: \"${one}\", icc-profile: null}\n"
                + "variables: {a: A, mode: colour, depth: 8, ppi: 300, sheet: A4, mm: 1, class: film, zero: 0, space: sRGB, none: none, one: 1}\n",
        ]
        let scratch = try ScratchFolder()
        var paths: [String] = []
        for (number, text) in (wrong + right).enumerated() { paths.append(try scratch.write(text, to: "\(number)/p.yaml")) }
        try scratch.write(ProfileFolder.least, to: "q.yaml")
        let verdicts = try Self.verdicts(paths)
        for (path, (text, verdict)) in zip(paths, zip(wrong + right, verdicts)) {
            let folder = String(path.dropLast("/p.yaml".count))
            let result = ProfileLibrary.load(folders: [folder, scratch.path])
            #expect((result.problems.isEmpty ? "accepted" : "refused") == verdict, "\(text)\(result.problems)")
        }
        #expect(verdicts == wrong.map { _ in "refused" } + right.map { _ in "accepted" })
    }

    /// What no schema can see: YAML that a general reader takes or that no reader takes.
    static let readerOnly: Set<String> = [
        "naming: a/{seqence}.{extension}", "naming: a.{extension}", "source: feeder\npasses: [{name: uv}]", "title: again", "options: {a: *b}",
        "options: {a: [1, 2}", "area: {margin: 60 mm}", "area: {width: 0, height: 10}",
        "clips: [{width: 0 mm, height: 10 mm}]", "quality: {skew: {warn-above: 2, hold-above: 1}}",
        "quality: {paper-white: {hold-below: 220, warn-below: 210}}", "quality: {paper-white: {warn-above: 200, warn-below: 210}}",
        "area: A5\nclips: [{width: 9 mm, height: 9 mm}, {x: 100 mm, width: 60 mm, height: 9 mm}]", "area: {width: 40000, height: 10}",
        "area: {width: .nan, height: 10}", "area: A4\nmaximum-length: 20 cm", "maximum-length: 0", "maximum-length: 1e9 mm",
        "calibration: {warn-after: 9 d, refuse-after: 3 d}",
        // A pass or an entry that fits by itself and not together with the profile; names that differ in their capitals only.
        "passes: [{name: uv, mode: lineart}]", "passes: [{name: uv, depth: 1}]", "passes: [{name: uv}, {name: UV}]",
        "icc-profile: sRGB\npasses: [{name: uv, mode: grey}]", "scanners: [{match: {name: a}, mode: lineart}]",
        "icc-profile: sRGB\nscanners: [{match: {name: a}, mode: grey}]", "scanners: [{match: {name: a}, compression: group4}]",
        "scanners: [{match: {name: a}, passes: [{name: b, depth: 1}]}]",
        // A driver's own word for its feeder.
        "options: {source: ADF Duplex}\nclips: [{width: 9 mm, height: 9 mm}]", "options: {source: ADF Duplex}\npasses: [{name: uv}]",
        "options: {source: ADF Front}\narea: auto", "source: feeder\noptions: {duplex: true}\nclips: [{width: 9 mm, height: 9 mm}]",
    ]

    @Test("has the keys of the reader")
    func keys() throws {
        let properties = try #require(try Self.schema()["properties"] as? [String: Any])
        #expect(properties.keys.sorted() == ProfileKey.names.sorted())
        func keys(_ schema: Any?) -> [String]? { ((schema as? [String: Any])?["properties"] as? [String: Any])?.keys.sorted() }
        func items(_ key: String) -> [String: Any]? { (properties[key] as? [String: Any])?["items"] as? [String: Any] }
        let definitions = try #require(try Self.schema()["definitions"] as? [String: Any])
        #expect(keys(definitions["rectangle"]) == AreaKey.names.sorted())
        let quality = try #require(properties["quality"] as? [String: Any])
        #expect(keys(quality) == Measure.names.sorted())
        for unit in MeasureUnit.allCases {
            #expect(keys(definitions["limits-\(unit == .millimetres ? "length" : unit.rawValue)"]) == LimitKey.names.sorted())
        }
        let sampling = (properties["sampling"] as? [String: Any])?["anyOf"] as? [Any] ?? []
        #expect(Set(sampling.flatMap { keys($0) ?? [] }) == Set(SamplingKey.names))
        let calibration = (properties["calibration"] as? [String: Any])?["anyOf"] as? [Any] ?? []
        #expect(Set(calibration.flatMap { keys($0) ?? [] }) == Set(CalibrationKey.names))
        #expect(keys(items("passes")) == PassKey.names.sorted())
        #expect(keys(items("scanners")) == OverrideKey.names.sorted())
        #expect(keys((items("scanners")?["properties"] as? [String: Any])?["match"]) == MatchKey.names.sorted())
    }

    @Test("describes every key")
    func descriptions() throws {
        let properties = try #require(try Self.schema()["properties"] as? [String: [String: Any]])
        for (key, schema) in properties { #expect((schema["description"] as? String)?.hasSuffix(".") == true, "\(key)") }
    }

    @Test("has the values of the reader")
    func values() throws {
        let properties = try #require(try Self.schema()["properties"] as? [String: [String: Any]])
        // Every value may be one with variables instead.
        func all(_ schema: [String: Any]?) -> [Any] {
            let alternatives = schema?["anyOf"] as? [[String: Any]] ?? []
            return alternatives.lazy.compactMap { $0["enum"] as? [Any] }.first ?? []
        }
        func values(_ schema: [String: Any]?) -> [String] { all(schema).compactMap { $0 as? String } }
        #expect(values(properties["classes"]?["items"] as? [String: Any]) == ScannerClass.allCases.map(\.rawValue))
        #expect(values(properties["source"]) == SourceKind.allCases.map(\.rawValue))
        #expect(values(properties["mode"]) == ColourMode.allCases.map(\.rawValue))
        #expect(values(properties["nearest"]?["items"] as? [String: Any]) == AdaptableQuantity.allCases.map(\.rawValue))
        #expect(values(properties["compression"]) == MasterCompression.allCases.map(\.rawValue))
        #expect(values(properties["page-order"]) == PageOrder.allCases.map(\.rawValue))
        #expect(values(properties["slips"]) == SlipUse.allCases.map(\.rawValue))
        #expect(values(properties["page-numbers"]) == PageSpan.allCases.map(\.rawValue))
        #expect(properties["passes"]?["maxItems"] as? Int == ProfileLimits.passes)
        #expect(properties["scanners"]?["maxItems"] as? Int == ProfileLimits.overrides)
        #expect(values(properties["duplex-order"]) == DuplexOrder.allCases.map(\.rawValue))
        #expect(values(properties["icc-profile"]) == WorkingSpace.allCases.map(\.rawValue) + [Profile.ownICCProfile])
        for key in ["rotation", "back-rotation"] {
            let degrees = all(properties[key]).compactMap { $0 as? Int }
            #expect(degrees == ImageRotation.allCases.map(\.rawValue))
        }
        #expect(all(properties["depth"]).compactMap { $0 as? Int } == ProfileLimits.depths.map(\.value))
        #expect(values(properties["area"]) == PaperSize.areas.map(\.name))
    }
}
