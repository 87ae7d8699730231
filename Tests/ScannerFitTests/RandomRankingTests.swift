import PlatenModel
import ScannerFit
import TestSupport
import Testing

@Suite("Rankings of anything")
struct RandomRankingTests {
    private static func offer(_ random: inout SeededNumbers) -> ScannerOffer? {
        guard Int.random(in: 0...4, using: &random) > 0 else { return nil }
        let constraints: [OptionConstraint?] = [
            nil, .unconstrained, .numbers([]), .numbers([.nan, 300]), .numbers([100, 300]), .texts([]),
            .range(minimum: 600, maximum: 50, quantisation: 0), .range(minimum: 50, maximum: 600, quantisation: 7),
            .range(minimum: -.infinity, maximum: .infinity, quantisation: -1),
        ]
        return ScannerOffer(
            width: [nil, 0, -5, 216, .infinity].randomElement(using: &random) ?? nil,
            height: [nil, 297, .nan].randomElement(using: &random) ?? nil,
            resolutions: constraints.randomElement(using: &random) ?? nil,
            opticalResolution: [nil, 0, 200, .nan].randomElement(using: &random) ?? nil,
            sources: [nil, [], [.flatbed], SourceKind.allCases].randomElement(using: &random) ?? nil,
            readFrom: SourceKind.allCases.randomElement(using: &random), modes: [nil, [], [.grey]].randomElement(using: &random) ?? nil,
            depths: [nil, [], [8]].randomElement(using: &random) ?? nil, options: Bool.random(using: &random) ? [] : ["mode"])
    }

    private static func candidate(_ number: Int, _ random: inout SeededNumbers) -> FitCandidate {
        var candidate = FitCandidate(
            scanner: Given.scanner(
                "s-\(number)", ScannerClass.allCases.randomElement(using: &random) ?? .film,
                ScannerState.allCases.randomElement(using: &random) ?? .ready),
            offer: offer(&random))
        candidate.daysSinceCalibration = [nil, -1, 0, 400, .max].randomElement(using: &random) ?? nil
        candidate.holder = Bool.random(using: &random) ? nil : FitHolder(user: "bert", job: "secret", restrictedTo: ["maps"])
        return candidate
    }

    private static func profile(_ random: inout SeededNumbers) -> Profile {
        var profile = Given.profile
        profile.classes = Array(ScannerClass.allCases.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
        profile.source = SourceKind.allCases.randomElement(using: &random)
        profile.mode = ColourMode.allCases.randomElement(using: &random) ?? .grey
        profile.depth = [1, 8, 16].randomElement(using: &random) ?? 8
        profile.resolution = [0, 300, 1e9, .infinity].randomElement(using: &random) ?? 300
        profile.nearest = Bool.random(using: &random) ? [] : Set(AdaptableQuantity.allCases)
        profile.area = Bool.random(using: &random) ? .maximum : .rectangle(x: 0, y: 0, width: 1e300, height: 1e300)
        return profile
    }

    @Test("Every scanner is in the answer once, the verdict is that of the reasons, and nothing secret is told", arguments: 0..<50)
    func honest(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let candidates = (0..<8).map { Self.candidate($0, &random) }
        let profile = Self.profile(&random)
        let item = JobItem(
            isFragile: Bool.random(using: &random), maximumOpeningAngle: [nil, 1, 360].randomElement(using: &random) ?? nil,
            mustNotBeFlattened: Bool.random(using: &random))
        let ranked = ScannerRanking().rank(candidates, for: profile, item: item, caller: Given.anna)
        #expect(Set(ranked.map(\.scanner)) == Set(candidates.map(\.scanner.name)))
        #expect(ranked.count == candidates.count)
        for fitting in ranked {
            #expect((fitting.verdict == .doesNotFit) == fitting.reasons.contains { $0.severity == .obstacle })
            #expect(fitting.verdict != .fits || fitting.reasons.allSatisfy { $0.severity == .note })
            #expect(!fitting.reasons.contains { $0.sentence.contains("secret") || $0.sentence.contains("bert") })
            #expect(fitting.reasons.allSatisfy { $0.sentence.hasSuffix(".") })
        }
        let again = ScannerRanking().rank(candidates.shuffled(using: &random), for: profile, item: item, caller: Given.anna)
        #expect(again.map(\.scanner) == ranked.map(\.scanner))
        #expect(again.map(\.reasons).map { $0.map(\.sentence) } == ranked.map(\.reasons).map { $0.map(\.sentence) })
    }
}
