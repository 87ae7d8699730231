import Acceptance
import PlatenModel
import Testing

@Suite("Verdicts on what was measured")
struct JudgeTests {
    private static let limits = [
        Measure.skew: MeasureLimits(warnAbove: 0.5, holdAbove: 1, stopAbove: 5),
        .paperWhite: MeasureLimits(warnAbove: 250, warnBelow: 215, holdBelow: 200),
    ]

    private static func verdict(_ measure: Measure, _ value: Double, places: [MeasuredPlace] = []) -> Verdict? {
        Judge(limits).verdict(on: Measurement(measure, .value(value), places: places))
    }

    @Test(
        "are the gravest of the limits that are passed over, on either side, and the limit itself is no fault",
        arguments: [
            (Measure.skew, 0.5, QualityAction?.none), (.skew, 0.51, .warn), (.skew, 1, .warn), (.skew, 1.01, .hold), (.skew, 6, .stop),
            (.skew, -6, .stop), (.skew, -0.4, nil), (.paperWhite, 251, .warn), (.paperWhite, 215, nil), (.paperWhite, 214, .warn),
            (.paperWhite, 10, .hold),
            (.noise, 1000, nil),
        ])
    func action(measure: Measure, value: Double, expected: QualityAction?) {
        #expect(Self.verdict(measure, value)?.action == expected)
    }

    @Test("come with what is wrong, how far from the limit, where, and what to do")
    func sentence() {
        let place = MeasuredPlace(left: 10, top: 100, width: 20, height: 30)
        let skew = Self.verdict(.skew, 1.234, places: [place, place])
        #expect(skew?.sentence == "skew of the content: 1.23°, the limit is at most 1°, at x = 20 mm, y = 115 mm and 1 more.")
        #expect(skew?.advice == "Lay the original straight, then scan it again.")
        #expect(Self.verdict(.paperWhite, 190)?.sentence == "paper white: 190 codes, the limit is at least 200 codes.")
        #expect(Self.verdict(.paperWhite, 190)?.advice.hasPrefix("Raise the exposure") == true)
        #expect(Self.verdict(.paperWhite, 255)?.advice == "Lower the exposure.")
    }

    @Test("are never made of what could not be measured, nor of what is no number")
    func notMeasurable() {
        let judge = Judge([.skew: MeasureLimits(warnAbove: -1, warnBelow: -1), .noise: MeasureLimits(holdAbove: 0)])
        for reason in NotMeasurable.allCases { #expect(judge.verdict(on: Measurement(.skew, .notMeasurable(reason))) == nil) }
        for value in [Double.nan, .infinity] { #expect(judge.verdict(on: Measurement(.noise, .value(value))) == nil) }
    }

    @Test("stand with the worst first")
    func order() {
        let measurements = [Measurement(.skew, .value(0.7)), Measurement(.paperWhite, .value(100))]
        #expect(Judge(Self.limits).verdicts(on: measurements).map(\.measure) == [.paperWhite, .skew])
    }

    @Test("have words for every measure, none of which is another's", arguments: LimitSide.allCases)
    func words(side: LimitSide) {
        #expect(Set(Measure.allCases.map(MeasureTexts.title)).count == Measure.allCases.count)
        for measure in Measure.allCases {
            let verdict = Verdict(Measurement(measure, .value(1)), value: 1, action: .warn, limit: 2, side: side)
            #expect(verdict.sentence.hasSuffix(".") && verdict.advice.hasSuffix("."))
        }
    }
}

@Suite("A page with nothing on it")
struct BlankPageTests {
    @Test("is one without ink and parts, and never one that could not be measured")
    func blank() {
        func quality(_ ink: Double, _ parts: Double) -> ImageQuality {
            ImageQuality(version: 1, measurements: [Measurement(.ink, .value(ink)), Measurement(.inkedParts, .value(parts))])
        }
        #expect(BlankPage.isBlank(quality(0, 0)) && BlankPage.isBlank(quality(0.00005, 0)))
        #expect(!BlankPage.isBlank(quality(0.0002, 0)) && !BlankPage.isBlank(quality(0, 1)))
        #expect(!BlankPage.isBlank(nil) && !BlankPage.isBlank(ImageQuality(version: 1, measurements: [Measurement(.ink, .value(0))])))
    }
}
