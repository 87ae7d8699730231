import Catalogue
import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import Maintenance

@Suite("A figure's chart")
struct FigureChartTests {
    /// A look a day, from day 0 on; `gap`: days left out before a look.
    private func figures(_ values: [Double], gap: (Int) -> Double = { _ in 0 }) -> [KeptFigure] {
        var day = 0.0
        return values.enumerated().map { index, value in
            day += 1 + gap(index)
            return KeptFigure(
                figure: ScannerFigure(kind: .lamp, time: Date(timeIntervalSince1970: day * 86_400), value: value), maintenance: Int64(index * 10),
                seconds: Double(index) * 3600)
        }
    }

    private func done(_ kind: MaintenanceKind, before index: Int) -> KeptMaintenance {
        KeptMaintenance(
            number: Int64(index * 10 - 5), record: MaintenanceRecord(kind: kind, scanner: "flatbed-1", time: Date(), user: "ann"),
            usage: ScannerUsage(seconds: Double(index) * 3600 - 1800))
    }

    private func noisy(_ count: Int, from start: Double = 200, slope: Double = 0, seed: UInt64 = 1) -> [Double] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<count).map { start + slope * Double($0) + 0.3 * numbers.normal() }
    }

    @Test("says that there is nothing, then how many points it has, then that all is well")
    func learning() {
        #expect(FigureChart(.lamp, of: "flatbed-1", [], last: []).history.sentence.contains("was not measured yet"))
        let some = FigureChart(.lamp, of: "flatbed-1", figures(noisy(7)), last: [])
        #expect(some.problem == nil && some.history.sentence.contains("7 of 25 points"))
        let well = FigureChart(.lamp, of: "flatbed-1", figures(noisy(40)), last: [])
        #expect(well.problem == nil && well.history.sentence.contains("within its usual limits"), "\(well.history.sentence)")
        #expect(well.history.points.map(\.signal).filter { $0 == "learning" }.count == 25)
    }

    @Test("tells a lamp that fails, with what it was, since when, and what to do")
    func drift() throws {
        let chart = FigureChart(.lamp, of: "flatbed-1", figures(noisy(30) + noisy(8, from: 199.4, seed: 2)), last: [])
        let problem = try #require(chart.problem)
        #expect(problem.code == .figureDrifts && problem.sentence.contains("light of the lamp of flatbed-1") && problem.next.contains("lamp"))
        let slope = try #require(chart.history.slope)
        #expect(slope < 0)
        let since = try #require(chart.history.sentence.firstMatch(of: /drifts: .* since 1970-02-(\d\d)/), "\(chart.history.sentence)")
        #expect((0...10).contains(Int(since.1) ?? 0))
    }

    @Test("begins anew behind what makes the scanner another one, in the order of what was done and not of the clock")
    func restart() {
        var points = figures(noisy(30) + noisy(10, from: 230, seed: 3))
        // The clock was set back by a year when the lamp was replaced.
        for index in 30..<40 { points[index].figure.time.addTimeInterval(-365 * 86_400) }
        #expect(FigureChart(.lamp, of: "flatbed-1", points, last: []).problem != nil)
        let replaced = FigureChart(.lamp, of: "flatbed-1", points, last: [done(.lampReplaced, before: 30)])
        #expect(replaced.problem == nil && replaced.history.sentence.contains("10 of 25"), "\(replaced.history.sentence)")
        #expect(replaced.history.points[29].signal == nil && replaced.history.points[30].signal == "learning")
        // Wiping the glass changes its spots, and no lamp.
        #expect(FigureChart(.lamp, of: "flatbed-1", points, last: [done(.glassCleaned, before: 30)]).problem != nil)
    }

    @Test("bears gaps of months, and equal numbers for ever")
    func gaps() {
        let chart = FigureChart(.lamp, of: "flatbed-1", figures(noisy(40)) { $0 == 20 ? 200 : 0 }, last: [])
        #expect(chart.problem == nil)
        let constant = FigureChart(.lamp, of: "flatbed-1", figures([Double](repeating: 200, count: 60)), last: [])
        #expect(constant.problem == nil && constant.history.slope == 0)
    }

    @Test("tells how the light has changed over the hours of its lamp, and nothing of the lamp before")
    func lampShift() throws {
        let values = [210.0, 209, 230, 228, 225.4]
        let history = FigureChart(
            .lamp, of: "flatbed-1", figures(values), last: [done(.driverCalibration, before: 4), done(.lampReplaced, before: 2)]
        ).history
        #expect(history.points.map(\.lampHours) == [nil, nil, 0.5, 1.5, 2.5])
        let shift = try #require(history.sinceLamp)
        #expect(abs(shift.perCent + 2) < 1e-9 && shift.hours == 2.5 && shift.since == history.points[2].time, "\(shift)")
        // Of a lamp that nobody has replaced: since Platen knows it.
        let old = FigureChart(.lamp, of: "flatbed-1", figures(values), last: []).history
        #expect(old.points.map(\.lampHours) == [0, 1, 2, 3, 4] && (old.sinceLamp?.perCent ?? 0) > 7)
        #expect(FigureChart(.noise, of: "flatbed-1", figures(values), last: []).history.sinceLamp == nil)
        #expect(FigureChart(.lamp, of: "flatbed-1", figures([210]), last: []).history.sinceLamp == nil)
    }

    @Test("takes one stuck bit for a fault while limits are still learnt")
    func fault() {
        #expect(FigureChart(.stuckBits, of: "flatbed-1", figures([0, 0]), last: []).problem == nil)
        let problem = FigureChart(.stuckBits, of: "flatbed-1", figures([0, 1]), last: []).problem
        #expect(problem?.sentence == "The number of stuck bits of flatbed-1 is a fault: 1, usually 0.")
    }
}
