import Acceptance
import PlatenModel
import Testing

@Suite("Judging by a guideline")
struct GuidelineTests {
    private let guideline = Guideline(
        name: "house", title: "House", edition: "1", source: "ours", levels: ["A", "B", "C"],
        criteria: [
            GuidelineCriterion(.toneResponse, atMost: [2, 3, 4], isVerified: true),
            GuidelineCriterion(.gainOthers, atLeast: [0.7, 0.6, 0.3], atMost: [1.3, 1.4, 1.6], isVerified: false),
            GuidelineCriterion(.samplingEfficiency, atLeast: [85, 80, 70], isVerified: true),
        ])

    private func level(_ figures: ConformanceFigure...) -> String? { guideline.judge(figures).level }

    @Test("The worst of what was measured decides")
    func worst() {
        #expect(level(ConformanceFigure(.toneResponse, 2), ConformanceFigure(.samplingEfficiency, low: 85, high: 95)) == "A")
        #expect(level(ConformanceFigure(.toneResponse, 2), ConformanceFigure(.samplingEfficiency, low: 79.9, high: 95)) == "C")
        #expect(level(ConformanceFigure(.toneResponse, 2.01)) == "B")
        // A range has to lie between both limits.
        #expect(level(ConformanceFigure(.gainOthers, low: 0.75, high: 1.35)) == "B")
        #expect(level(ConformanceFigure(.gainOthers, low: 0.29, high: 1)) == nil)
    }

    @Test("One criterion that no level bears leaves none, whatever the others say")
    func none() {
        let verdict = guideline.judge([ConformanceFigure(.toneResponse, 9), ConformanceFigure(.samplingEfficiency, 99)])
        #expect(verdict.level == nil)
        #expect(verdict.criteria.map(\.level) == [nil, nil, "A"])
        // The limit that is shown is the least strict one, which does not hold either.
        #expect(verdict.criteria[0].atMost == 4 && verdict.criteria[0].isVerified)
    }

    @Test("What was not measured is told, and gives no level by itself")
    func unmeasured() {
        let verdict = guideline.judge([ConformanceFigure(.colourMean, 1)])
        #expect(verdict.level == nil && verdict.unmeasured == [.toneResponse, .gainOthers, .samplingEfficiency])
        #expect(guideline.judge([ConformanceFigure(.toneResponse, 1)]).unmeasured == [.gainOthers, .samplingEfficiency])
    }
}
