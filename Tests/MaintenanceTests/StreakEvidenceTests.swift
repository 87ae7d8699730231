import FoundationEssentials
import PlatenModel
import Testing

@testable import Maintenance

@Suite("What a sheet tells of a feeder's window")
struct StreakEvidenceTests {
    private func quality(_ measurements: Measurement...) -> ImageQuality { ImageQuality(version: 1, measurements: measurements) }

    private func streaks(_ places: (x: Double, value: Double)...) -> Measurement {
        Measurement(
            .streaks, .value(places.map { abs($0.value) }.max() ?? 0),
            places: places.map { MeasuredPlace(left: $0.x - 0.1, top: 0, width: 0.2, height: 297, value: $0.value) })
    }

    private func watched(_ number: Int, _ x: Double) -> WatchedSpot {
        WatchedSpot(number: number, x: x, y: 0, contrast: 0.1, diameter: 0.2, isLight: false)
    }

    @Test("is nothing where streaks could not be looked for")
    func nothing() {
        #expect(StreakEvidence.evidence(in: quality(Measurement(.streaks, .notMeasurable(.nothingToJudge))), known: []) == nil)
        #expect(StreakEvidence.evidence(in: quality(), known: []) == nil)
    }

    @Test("is each streak with its place, and of those that are known whether they are there")
    func places() throws {
        let found = try #require(
            StreakEvidence.evidence(in: quality(streaks((80, -20), (120, 12))), known: [watched(1, 80.2), watched(2, 30)]))
        #expect(found.spots.map(\.x) == [120] && found.spots[0].isLight)
        guard case .seen(let spot, _)? = found.watched[1] else {
            Issue.record("\(found)")
            return
        }
        #expect(spot.x == 80 && !spot.isLight)
        #expect(found.watched[2] == .clear)
    }

    @Test("is told with its place before the spots of a plate, and how many more there are")
    func sentence() {
        func spot(_ x: Double, _ y: Double, _ diameter: Double) -> GlassSpot {
            GlassSpot(
                number: 1, state: .confirmed, x: x, y: y, diameter: diameter, contrast: 0.2, isLight: false,
                firstSeen: .init(timeIntervalSince1970: 0),
                lastSeen: .init(timeIntervalSince1970: 0), hits: 3, misses: 0, confidence: 5)
        }
        let text = GlassPlaces.text([spot(1, 2, 0.1), spot(3, 4, 0.5), spot(5, 6, 0.3), spot(7, 8, 0.2)], [spot(80.4, 0, 0.2)])
        #expect(text.hasPrefix("a streak at x 80 mm of the sheets; 0.5 mm wide at x 3 mm, y 4 mm; 0.3 mm"))
        #expect(text.hasSuffix("and 1 more"), "\(text)")
    }
}
