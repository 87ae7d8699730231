import Foundation
import PlatenModel
import Testing

@testable import Maintenance

@Suite("The flat field in use")
struct FlatFieldHistoryTests {
    private func result(_ file: String?, samples: Int = 3) -> FlatFieldResult {
        FlatFieldResult(
            isNeeded: file != nil, residueBefore: 3, resolution: 600, depth: 16, samples: samples, depths: [8, 16], isFeeder: false, rows: 7000,
            file: file)
    }

    private func record(_ kind: MaintenanceKind, _ result: FlatFieldResult? = nil, problem: Problem? = nil) -> MaintenanceRecord {
        MaintenanceRecord(
            kind: kind, scanner: "flatbed-1", time: Date(timeIntervalSince1970: 0), user: "ann", problem: problem, flatField: result)
    }

    private func use(
        samples: Int = 3, depth: Int = 8, isFeeder: Bool = false, side: SheetSide = .front, middle: Double = 105, options: [String] = []
    ) -> FlatFieldUse {
        FlatFieldUse(
            samples: samples, depth: depth, isFeeder: isFeeder, side: side, middle: middle, tolerance: 0.1,
            options: options.map { AppliedOption(name: $0, requested: .number(1), effective: .number(1)) })
    }

    @Test("is the newest of its mode, until the columns change or it is taken back")
    func stack() {
        let (one, two, grey) = (result("1"), result("2"), result("3", samples: 1))
        let made = { (result: FlatFieldResult) in record(.flatFieldCalibration, result) }
        func file(_ records: [MaintenanceRecord], samples: Int = 3) -> String? {
            FlatFieldHistory(records).field(for: use(samples: samples))?.result.file
        }
        #expect(file([made(one), made(two)]) == "2")
        #expect(file([made(one), made(two), made(grey)]) == "2" && file([made(one), made(grey)], samples: 1) == "3")
        #expect(file([made(one), made(two), record(.flatFieldRestored, one)]) == "1")
        #expect(FlatFieldHistory([made(one), made(two), record(.flatFieldRestored, one)]).earlier == nil)
        #expect(FlatFieldHistory([made(one), made(two)]).earlier?.result == one)
        #expect(FlatFieldHistory([made(one), made(grey)]).earlier == nil)
        #expect(file([made(one), record(.flatFieldCalibration, problem: Problem(.flatFieldRefused))]) == "1")
        // A scanner that evens itself out needs none, not even the one before.
        #expect(file([made(one), made(result(nil))]) == nil)
        #expect(FlatFieldHistory([made(one), made(result(nil))]).earlier?.result == one)
        for kind in [MaintenanceKind.lampReplaced, .serviced, .driverCalibration, .firmwareChanged, .moved] {
            #expect(file([made(one), record(kind)]) == nil, "\(kind)")
            #expect(FlatFieldHistory([made(one), record(kind), made(two)]).earlier == nil)
        }
        #expect(file([made(one), record(.driverCalibration, problem: Problem(.scanCancelled))]) == "1")
        for kind in [MaintenanceKind.glassCheck, .glassCleaned, .rollersReplaced, .colourCalibration] {
            #expect(file([made(one), record(kind)]) == "1")
        }
        #expect(file([]) == nil)
    }

    @Test("holds for images of its sensor that are encoded in the same way")
    func fits() {
        #expect(use().fits(result("1")) && use(depth: 16).fits(result("1")))
        let others = [
            use(samples: 1), use(depth: 1), use(isFeeder: true), use(options: ["brightness"]), use(options: ["custom-gamma", "resolution"]),
        ]
        for other in others {
            #expect(!other.fits(result("1")), "\(other)")
        }
        #expect(use(options: ["resolution", "tl-x", "lamp-off-time"]).fits(result("1")))
        var feeder = result("1")
        feeder.isFeeder = true
        feeder.pageWidth = 210
        var sheet = use(isFeeder: true)
        #expect(!sheet.fits(feeder))
        sheet.options = [AppliedOption(name: "page-width", requested: .number(210), effective: .number(210))]
        #expect(sheet.fits(feeder))
        sheet.side = .back
        #expect(!sheet.fits(feeder))
        feeder.back = BackFlatField(isNeeded: true, residueBefore: 2, rows: 3000, hasDark: false, middle: 105.05, file: "b")
        #expect(sheet.fits(feeder) && feeder.file(of: .back) == "b" && feeder.file(of: .front) == "1" && feeder.isApplied)
        // Nobody knows whether the driver mirrors an image that lies to one side about its own middle, or about that of the sensor.
        sheet.middle = 90
        #expect(!sheet.fits(feeder))
        sheet.side = .front
        #expect(sheet.fits(feeder))
        // A bed has one sensor.
        #expect(use(side: .back).fits(result("1")) && result("1").file(of: .back) == "1")
    }

    @Test("of both sides of a feeder goes back as one, to an earlier one that knew fronts only, too")
    func sides() throws {
        func feeder(_ file: String, back: String?) -> FlatFieldResult {
            var feeder = result(file)
            feeder.isFeeder = true
            feeder.back = back.map { BackFlatField(isNeeded: true, residueBefore: 2, rows: 3000, hasDark: false, middle: 105, file: $0) }
            return feeder
        }
        let (old, both) = (feeder("1", back: nil), feeder("2", back: "2b"))
        let made = [record(.flatFieldCalibration, old), record(.flatFieldCalibration, both)]
        func back(_ records: [MaintenanceRecord]) -> String? {
            FlatFieldHistory(records).field(for: use(isFeeder: true, side: .back))?.result.file(of: .back)
        }
        #expect(back(made) == "2b" && back(Array(made.prefix(1))) == nil)
        #expect(FlatFieldHistory(made).earlier?.result == old)
        #expect(back(made + [record(.flatFieldRestored, old)]) == nil)
        // What was kept before backs had any.
        let json = try PlatenJSON.line(old)
        #expect(!json.contains("back"))
        #expect(try PlatenJSON.decoder().decode(FlatFieldResult.self, from: Data(json.utf8)) == old)
    }
}
