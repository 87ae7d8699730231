import Foundation
import PlatenModel
import Testing

@Suite("What a profile says of its images")
struct ProfileTests {
    /// As written before there were compressions, rotations, colour spaces and lengths.
    static let old = """
        {"area":{"maximum":{}},"areaTolerance":1,"classes":["flatbed"],"compression":"none","depth":8,"mode":"colour","name":"a",\
        "nearest":["area"],"options":{},"resolution":300,"source":"flatbed","title":"A"}
        """

    @Test("A profile in the JSON of an earlier capture is read with what was true then, and written the same")
    func oldProfile() throws {
        let profile = try PlatenJSON.decoder().decode(Profile.self, from: Data(Self.old.utf8))
        #expect(
            profile
                == Profile(
                    name: "a", title: "A", classes: [.flatbed], source: .flatbed, duplexOrder: .frontFirst, mode: .colour, depth: 8,
                    resolution: 300, area: .maximum, areaTolerance: 1, maximumLength: nil, nearest: [.area], compression: .none,
                    iccProfile: nil, rotation: .upright, backRotation: nil, options: [:]))
        #expect(try PlatenJSON.line(profile) == Self.old)
    }

    @Test("Degrees, names and lengths come back from JSON")
    func newKeys() throws {
        for compression in MasterCompression.allCases {
            for rotation in ImageRotation.allCases {
                var profile = Sample.profile
                profile.compression = compression
                profile.rotation = rotation
                profile.backRotation = rotation
                profile.duplexOrder = .backFirst
                profile.iccProfile = "eciRGBv2"
                profile.maximumLength = 6000.5
                let line = try PlatenJSON.line(profile)
                #expect(line.contains("\"backRotation\":\(rotation.rawValue)"))
                #expect(try PlatenJSON.decoder().decode(Profile.self, from: Data(line.utf8)) == profile)
            }
        }
    }

    @Test("Group 4 takes lineart of one bit and nothing else; the others take everything", arguments: MasterCompression.allCases)
    func compressions(_ compression: MasterCompression) {
        for (mode, depth) in ColourMode.allCases.flatMap({ mode in [1, 8, 16].map { (mode, $0) } }) {
            let fits = compression != .group4 || (mode == .lineart && depth == 1)
            do {
                try compression.check(mode: mode, depth: depth)
                #expect(fits)
            } catch {
                #expect(!fits)
                #expect(error == UnsuitableCompression(compression: compression, mode: mode, depth: depth))
            }
        }
    }

    @Test("What does not fit is a problem that names compression and mode")
    func problem() {
        let problem = UnsuitableCompression(compression: .group4, mode: .colour, depth: 8).problem
        #expect(problem.code == .profileInvalid)
        #expect(problem.sentence == "compression: group4: group4 cannot hold colour with depth 8, only lineart with depth 1.")
        #expect(problem.next == "Write one of none, lzw, deflate for compression, or mode: lineart with depth: 1.")
    }

    @Test("Images of a duplex feeder are front and back in turns, in the order that the profile says")
    func sides() {
        var profile = Sample.profile
        func sides() -> [SheetSide?] { (0..<4).map { profile.side(ofImage: $0, from: profile.wantedSource) } }
        profile.source = .feederDuplex
        #expect(sides() == [.front, .back, .front, .back])
        profile.duplexOrder = .backFirst
        #expect(sides() == [.back, .front, .back, .front])
        profile.source = .feeder
        #expect(sides() == [nil, nil, nil, nil])
    }

    @Test("Both sides are those of a source, whatever part of the profile chooses it, by its name or by a driver's own word")
    func ownSource() {
        func wanted(_ source: SourceKind?, _ options: [String: OptionValue]) -> SourceKind? {
            var profile = Sample.profile
            profile.source = source
            profile.options = options
            return profile.wantedSource
        }
        for source in [SourceKind.feeder, .feederDuplex, .flatbed, nil] {
            #expect(wanted(source, [:]) == source)
            #expect(wanted(source, ["source": .text("ADF Duplex")]) == .feederDuplex)
            #expect(wanted(source, ["doc-source": .text("Flatbed"), "resolution": .number(300)]) == .flatbed)
        }
        // One side or both by an option of its own.
        let values: [(name: String, both: OptionValue, one: OptionValue)] = [
            ("adf-mode", .text("Duplex"), .text("Simplex")), ("duplex", .bool(true), .bool(false)),
        ]
        for (name, both, one) in values {
            #expect(wanted(.feeder, [name: both]) == .feederDuplex && wanted(.feederDuplex, [name: one]) == .feeder)
            #expect(wanted(nil, ["source": .text("ADF"), name: both]) == .feederDuplex)
            #expect(wanted(.feederDuplex, ["source": .text("ADF"), name: one]) == .feeder)
            // It is of no meaning where nothing is fed.
            #expect(wanted(.flatbed, [name: both]) == .flatbed)
        }
        // What is set counts, whatever was wanted; words that nobody knows say nothing.
        var profile = Sample.profile
        profile.source = .feederDuplex
        #expect(profile.source(set: "ADF Duplex") == .feederDuplex && profile.source(set: "ADF") == .feederDuplex)
        #expect(
            profile.source(set: "Flatbed") == .flatbed && profile.source(set: "Auto") == .feederDuplex
                && profile.source(set: "Mouth") == .feederDuplex)
    }

    @Test("Back sides are turned as the fronts unless the profile says otherwise")
    func rotations() {
        var profile = Sample.profile
        profile.rotation = .quarter
        #expect(SheetSide.allCases.map(profile.rotation) == [.quarter, .quarter])
        profile.backRotation = .upright
        #expect(SheetSide.allCases.map(profile.rotation) == [.quarter, .upright])
    }

    @Test(
        "A length is as many rows as begin within it",
        arguments: [(nil, 300.0, nil), (254, 300, 3000), (254.01, 300, 3001), (1, 1, 1), (1, 0, 1), (6000, .infinity, Int(UInt32.max))]
            as [(Double?, Double, Int?)])
    func rows(length: Double?, resolution: Double, rows: Int?) {
        var profile = Sample.profile
        profile.maximumLength = length
        #expect(profile.maximumRows(at: resolution) == rows)
    }

    @Test("Every colour space that has a name has a file of Debian's package colord-data", arguments: WorkingSpace.allCases)
    func workingSpaces(_ space: WorkingSpace) {
        #expect(space.paths.first?.hasPrefix("/usr/share/color/icc/colord/") == true)
        #expect(space.paths.allSatisfy { $0.hasSuffix(".icc") })
    }
}
