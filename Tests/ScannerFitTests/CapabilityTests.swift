import PlatenModel
import ScannerFit
import Testing

@Suite("What a profile wants and a scanner offers")
struct CapabilityTests {
    private let ranking = ScannerRanking()

    private func reasons(_ change: (inout Profile, inout ScannerOffer) -> Void) -> [FitReason] {
        var (profile, offer) = (Given.profile, Given.flatbedOffer)
        change(&profile, &offer)
        return ranking.fitting(Given.candidate(offer: offer), profile)?.reasons ?? []
    }

    @Test("A scanner that offers all of it fits without a word")
    func fits() {
        let fitting = ranking.fitting(Given.candidate())
        #expect(fitting?.verdict == .fits)
        #expect(fitting?.score == 100)
        #expect(fitting?.reasons == [])
    }

    @Test("A scanner that was not asked yet is neither one nor the other")
    func notAsked() {
        let fitting = ranking.fitting(Given.candidate(offer: nil))
        #expect(fitting?.verdict == .unknown)
        #expect(fitting?.reasons.map(\.finding) == [.notAsked])
    }

    @Test("A class that the profile does not name does not fit, whatever the scanner offers")
    func scannerClass() {
        let found = reasons { profile, _ in profile.classes = [.overhead, .largeFormat] }
        #expect(found.map(\.severity) == [.obstacle])
        #expect(found.map(\.sentence) == ["It is of class flatbed, and the profile wants overhead or large-format."])
    }

    @Test("A sheet that is larger than the bed is told with both sizes, up to the profile's tolerance")
    func area() {
        let found = reasons { profile, _ in profile.area = .rectangle(x: 0, y: 10, width: 297, height: 420) }
        #expect(found.map(\.severity) == [.obstacle])
        #expect(found.map(\.sentence) == ["It is too small: 297 × 430 mm are needed, it offers 216 × 297 mm."])
        #expect(reasons { profile, _ in profile.area = .rectangle(x: 0, y: 0, width: 217, height: 298) }.isEmpty)
        #expect(reasons { profile, _ in profile.area = .rectangle(x: 0, y: 0, width: 217.5, height: 1) }.count == 1)
        #expect(reasons { profile, _ in profile.area = .rectangle(x: 0, y: 0, width: 1, height: 298.5) }.count == 1)
    }

    @Test("Where the area may differ, or was told for another source, a small bed is a remark")
    func areaRemark() {
        let adaptable = reasons { profile, _ in
            profile.area = .rectangle(x: 0, y: 0, width: 297, height: 420)
            profile.nearest = [.area]
        }
        #expect(adaptable.map(\.severity) == [.remark])
        let otherSource = reasons { profile, _ in
            profile.area = .rectangle(x: 0, y: 0, width: 216, height: 356)
            profile.source = .feeder
        }
        #expect(otherSource.map(\.severity) == [.remark])
    }

    @Test("A resolution that is not offered is an obstacle, or a remark where the nearest will do")
    func resolution() {
        let found = reasons { profile, offer in
            profile.resolution = 350
            offer.resolutions = .numbers([75, 300, 600])
        }
        #expect(found.map(\.severity) == [.obstacle])
        #expect(found.map(\.sentence) == ["It does not offer 350 ppi, only 75, 300, 600; the nearest is 300."])
        let adaptable = reasons { profile, offer in
            profile.resolution = 350
            profile.nearest = [.resolution]
            offer.resolutions = .numbers([75, 300, 600])
        }
        #expect(adaptable.map(\.severity) == [.remark])
    }

    @Test("Ranges hold their steps from the minimum and their maximum, and nothing besides")
    func steps() {
        let offered = OptionConstraint.range(minimum: 50, maximum: 1225, quantisation: 50)
        for wanted in [50.0, 300, 1200, 1225] {
            #expect(
                reasons {
                    $0.resolution = wanted; $1.resolutions = offered
                }.isEmpty)
        }
        for wanted in [25.0, 310, 1210, 1226] {
            let found = reasons {
                $0.resolution = wanted; $1.resolutions = offered
            }
            #expect(found.map(\.severity) == [.obstacle])
        }
    }

    @Test("More than the sensor has is interpolated: a remark that costs more than a class of the second rank")
    func interpolated() {
        let found = reasons { profile, _ in profile.resolution = 4800 }
        #expect(found == [FitReason(.remark, .resolutionInterpolated(wanted: 4800, optical: 2400))])
        #expect(found.first?.sentence == "Its sensor has 2400 ppi; 4800 ppi are interpolated.")
        let second = Given.candidate("flatbed-2", .flatbed)
        var offer = Given.flatbedOffer
        offer.opticalResolution = 200
        let first = Given.candidate("overhead-1", .overhead, offer: offer)
        var profile = Given.profile
        profile.classes = [.overhead, .flatbed]
        #expect(ranking.rank([first, second], for: profile, caller: Given.anna).map(\.scanner) == ["flatbed-2", "overhead-1"])
    }

    @Test(
        "A source that is missing is told in the words of its kind",
        arguments: [
            (SourceKind.transparency, "It has no transparency unit, only flatbed and feeder."),
            (.feederDuplex, "It has no feeder for both sides, only flatbed and feeder."),
        ])
    func sources(_ source: SourceKind, _ sentence: String) {
        let found = reasons { profile, _ in profile.source = source }
        #expect(found.map(\.severity) == [.obstacle])
        #expect(found.map(\.sentence) == [sentence])
    }

    @Test("A mode and a depth that are not offered are obstacles; the nearest depth may do")
    func modeAndDepth() {
        let found = reasons { profile, offer in
            profile.depth = 16
            offer.modes = [.grey]
            offer.depths = [8]
        }
        #expect(found.map(\.sentence) == ["It does not offer the mode colour, only grey.", "It does not offer a depth of 16 bits, only 8."])
        #expect(found.allSatisfy { $0.severity == .obstacle })
        let adaptable = reasons { profile, offer in
            profile.depth = 16
            profile.nearest = [.depth]
            offer.depths = [8]
        }
        #expect(adaptable.map(\.severity) == [.remark])
    }

    @Test("Lineart is one bit by itself, or one bit of grey")
    func lineart() {
        #expect(reasons { profile, _ in (profile.mode, profile.depth) = (.lineart, 1) }.isEmpty)
        let grey = reasons { profile, offer in
            (profile.mode, profile.depth) = (.lineart, 1)
            offer.modes = [.grey, .colour]
            offer.depths = [1, 8]
        }
        #expect(grey.isEmpty)
        let none = reasons { profile, offer in
            (profile.mode, profile.depth) = (.lineart, 1)
            offer.modes = [.grey, .colour]
        }
        #expect(none.map(\.finding).contains(.modeNotOffered(mode: .lineart, offered: [.grey, .colour])))
    }

    @Test("Each pass is asked for, and an option of another driver's is told by its name")
    func passesAndOptions() {
        let found = reasons { profile, _ in
            profile.options = ["gamma": .number(1)]
            profile.passes = [ProfilePass(name: "a"), ProfilePass(name: "b", depth: 12, options: ["lamp": .text("uv")])]
        }
        #expect(
            Set(found.map(\.finding)) == [
                .optionMissing(name: "gamma"), .optionMissing(name: "lamp"), .depthNotOffered(depth: 12, offered: [8, 16]),
            ])
    }

    @Test("What a profile sets by the driver's own name for it is taken instead of its common word")
    func pinned() {
        let found = reasons { profile, offer in
            profile.options = ["mode": .text("Infrared"), "resolution": .number(5000), "depth": .number(14), "source": .text("x")]
            profile.depth = 12
            profile.resolution = 9999
            profile.source = .transparency
            offer.modes = []
        }
        #expect(found.isEmpty)
    }

    @Test("What the options do not tell is not held against a scanner")
    func silence() {
        var profile = Given.profile
        profile.area = .rectangle(x: 0, y: 0, width: 5000, height: 5000)
        profile.options = ["gamma": .number(1)]
        #expect(ranking.fitting(Given.candidate(offer: ScannerOffer()), profile)?.verdict == .fits)
    }
}
