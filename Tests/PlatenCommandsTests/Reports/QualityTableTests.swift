import PlatenModel
import Testing

@testable import PlatenCommands

@Suite("What was measured of an image, as a table")
struct QualityTableTests {
    @Test("numbers the places of all verdicts as the overlay does, and tells numbers that could not be had")
    func places() {
        let streak = Measurement(
            .streaks, .value(12),
            places: [MeasuredPlace(left: 10, top: 0, width: 1, height: 297), MeasuredPlace(left: 90.4, top: 0, width: 1, height: 297)])
        let edge = Measurement(.contentAtBorder, .value(0.2), places: [MeasuredPlace(left: 0, top: 0, width: 5, height: 297)])
        let verdicts = [
            Verdict(streak, value: 12, action: .hold, limit: 10, side: .above), Verdict(edge, value: 0.2, action: .warn, limit: 0.01, side: .above),
        ]
        let quality = CaptureQuality(
            capture: .make(),
            quality: ImageQuality(version: 2, measurements: [streak, edge, Measurement(.skew, .notMeasurable(.nothingToJudge))]),
            limits: [.streaks: MeasureLimits(holdAbove: 10), .contentAtBorder: MeasureLimits(warnAbove: 0.01)], verdicts: verdicts)
        let lines = QualityTable(quality).lines
        #expect(lines.contains { $0.hasPrefix("skew of the content") && $0.contains("not measurable (nothing-to-judge)") })
        #expect(
            lines.suffix(7) == [
                verdicts[0].sentence, "  " + verdicts[0].advice, "  1  1 × 297 mm from x = 10 mm, y = 0 mm",
                "  2  1 × 297 mm from x = 90 mm, y = 0 mm", verdicts[1].sentence, "  " + verdicts[1].advice,
                "  3  5 × 297 mm from x = 0 mm, y = 0 mm",
            ], "\(lines)")
    }
}
