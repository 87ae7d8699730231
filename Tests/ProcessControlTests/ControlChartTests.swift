import ProcessControl
import TestSupport
import Testing

@Suite("Control charts")
struct ControlChartTests {
    private func series(_ count: Int, seed: UInt64, shift: (Int) -> Double = { _ in 0 }) -> [Double] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<count).map { 50 + numbers.normal() + shift($0) }
    }

    @Test("say nothing before the stable period is over")
    func learning() {
        let chart = ControlChart(series(24, seed: 1) + [], floor: 0.1)
        #expect(chart.baseline == nil && chart.signal == .learning && chart.points.count == 24)
        #expect(ControlChart([], floor: 1).signal == .learning)
    }

    @Test("tell a jump at once, and where it began")
    func jump() {
        let chart = ControlChart(series(60, seed: 2) { $0 >= 57 ? 8 : 0 }, floor: 0.1)
        #expect(chart.signal == .jump)
        #expect(chart.signalsSince == 57)
    }

    @Test("tell a drift that no single point shows")
    func drift() {
        let chart = ControlChart(series(80, seed: 3) { $0 >= 40 ? 1.6 : 0 }, floor: 0.1)
        let told = chart.points.firstIndex { $0.signal == .drift }
        #expect(told.map { (41...70).contains($0) } == true, "\(String(describing: told))")
        #expect(!chart.points.contains { $0.signal == .jump })
    }

    @Test("take a drift within the stable period for no spread")
    func driftingBaseline() throws {
        let values = series(25, seed: 4) { Double($0) * 0.5 }
        let baseline = try #require(Baseline(values, floor: 0))
        let mean = values.reduce(0, +) / 25
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 24).squareRoot()
        #expect(baseline.sigma < 1.5 && deviation > 3, "\(baseline.sigma) \(deviation)")
    }

    @Test("believe in no spread below the resolution of the measurement")
    func floor() {
        let chart = ControlChart([Double](repeating: 7, count: 40) + [7.01], floor: 0.05)
        #expect(chart.signal == .inControl)
        #expect(ControlChart([Double](repeating: 7, count: 40) + [7.01], floor: 0.0001).signal == .jump)
    }

    @Test("leave out what is no number")
    func noNumbers() {
        let chart = ControlChart(series(30, seed: 5) + [.nan, .infinity], floor: 0.1)
        #expect(chart.points.count == 30)
    }

    @Test("forecast the day on which a limit is reached, whatever a few outliers say")
    func trend() throws {
        var numbers = SeededNumbers(seed: 6)
        var points = (0..<40).map { (day: Double($0), value: 100 - 0.1 * Double($0) + 0.05 * numbers.normal()) }
        points[7].value = 20
        points[23].value = 300
        let trend = try #require(Trend(points))
        #expect(abs(trend.slope + 0.1) < 0.01, "\(trend.slope)")
        let days = try #require(trend.days(until: 90, isLower: true))
        #expect(abs(days - 61) < 4, "\(days)")
        #expect(trend.days(until: 90, isLower: false) == 0)
        #expect(trend.days(until: 120, isLower: false) == nil)
        #expect(Trend([(day: 1, value: 2)]) == nil && Trend([(day: 1, value: 2), (day: 1, value: 3)]) == nil)
    }
}
