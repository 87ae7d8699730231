import Calibration
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import Maintenance

@Suite("The making of a flat field")
struct FlatFieldMakingTests {
    private static let width = 2400

    /// A pass over an even sheet by a sensor whose columns differ by some per cent.
    private func pass(
        _ change: (Int) -> Double = { _ in 1 }, bands: (Int) -> Double = { _ in 1 }, samples: Int = 1, level: Double = 50_000
    ) -> FlatFieldPass {
        var random = SeededNumbers(seed: 5)
        let means = (0..<Self.width * samples).map { level * (1 + 0.03 * random.normal()) * change($0 / samples) }
        let count = 28
        let means16 = ColumnMeans(
            width: Self.width, samples: samples, depth: 16, rows: count * 128, means: means, bands: (0..<count).map(bands), bandRows: 128, spotted: 0)
        return FlatFieldPass(
            means: means16, reading: ColumnReading(left: 0, top: 0, resolutionX: 300, resolutionY: 300),
            settings: PreparedSettings(
                options: [],
                estimate: ImageGeometry(width: Self.width, height: count * 128, samples: samples, depth: 16, resolutionX: 300, resolutionY: 300),
                estimatedBytes: nil, isFeeder: false))
    }

    private func refusal(_ first: FlatFieldPass, _ second: FlatFieldPass, isFeeder: Bool = false) -> String? {
        do throws(Problem) {
            _ = try FlatFieldMaking(scanner: "flatbed-1", first: first, second: second, dark: .impossible, isFeeder: isFeeder).result(depths: [8])
            return nil
        } catch {
            return error.description
        }
    }

    @Test("takes two passes that show the same, whatever the lamp gives, and dust that moved")
    func same() {
        #expect(refusal(pass(), pass()) == nil)
        #expect(refusal(pass(), pass { _ in 0.99 }) == nil)
        #expect(refusal(pass(), pass(bands: { 1 - 0.0004 * Double($0) })) == nil)
        #expect(refusal(pass(), pass { (700..<703).contains($0) ? 0.9 : 1 }) == nil)
        // Unevenness along the travel that stays where it is.
        #expect(refusal(pass(bands: { 1 + 0.03 * Double($0 % 5) }), pass(bands: { 1 + 0.03 * Double($0 % 5) })) == nil)
    }

    @Test("refuses a sheet that was moved across or along between them, and says so")
    func moved() throws {
        let across = try #require(refusal(pass { $0 < 2300 ? 1 : 0.96 }, pass { $0 < 2290 ? 1 : 0.96 }))
        #expect(across.contains("0.42 % of the columns differ") && across.contains("Leave what lies on the bed where it is"), "\(across)")
        let along = try #require(refusal(pass(bands: { $0 < 20 ? 1 : 0.96 }), pass(bands: { $0 < 19 ? 1 : 0.96 })))
        #expect(along.contains("along the travel differs at y 211 mm"), "\(along)")
        // Two sheets that go through a feeder are two sheets.
        #expect(refusal(pass(bands: { $0 < 20 ? 1 : 0.96 }), pass(bands: { $0 < 19 ? 1 : 0.96 }), isFeeder: true) == nil)
        let feeder = try #require(refusal(pass { $0 < 2300 ? 1 : 0.96 }, pass { $0 < 2290 ? 1 : 0.96 }, isFeeder: true))
        #expect(feeder.contains("guides of the feeder"), "\(feeder)")
    }

    @Test("makes one for each side of a feeder that sees both, and says on which side it does not come to anything")
    func sides() throws {
        func sheet(_ front: FlatFieldPass, _ back: FlatFieldPass) -> FlatFieldPass {
            var sheet = front
            sheet.backs = back.means
            return sheet
        }
        let darkBack = pass { $0.isMultiple(of: 2) ? 1 : 0.9 }
        let both = sheet(pass(), darkBack)
        let made = try FlatFieldMaking(
            scanner: "feeder-1", first: both, second: both, dark: .taken(sheet(pass(level: 900), pass(level: 1800))), isFeeder: true
        ).result(depths: [8])
        let (front, back) = (try #require(made.stored), try #require(made.storedBack))
        #expect(front.field != back.field && made.result.hasDark && made.result.back?.hasDark == true)
        #expect((made.result.back?.residueBefore ?? 0) > made.result.residueBefore && abs((made.result.back?.middle ?? 0) - 101.6) < 0.01)
        let darks = [front, back].map { stored in
            let dark = stored.field?.dark ?? []
            return dark.reduce(0, +) / Double(dark.count)
        }
        #expect(abs(darks[0] - 900) < 20 && abs(darks[1] - 1800) < 40, "\(darks)")
        #expect(made.findings.count == 2 && made.findings[1].hasPrefix("Backs: "), "\(made.findings)")
        let spoilt = try #require(refusal(sheet(pass(), pass { $0 < 2300 ? 1 : 0.96 }), sheet(pass(), pass { $0 < 2290 ? 1 : 0.96 }), isFeeder: true))
        #expect(spoilt.contains("on the backs of the sheets, its two passes do not show the same"), "\(spoilt)")
    }

    @Test("takes an offset from the dark, and none from a scan in which the light stayed on")
    func dark() throws {
        func making(_ dark: DarkPass) throws -> FlatFieldMaking.Outcome {
            try FlatFieldMaking(scanner: "flatbed-1", first: pass(), second: pass(), dark: dark, isFeeder: false).result(depths: [8])
        }
        let night = try making(.taken(pass(level: 900)))
        #expect(night.result.hasDark && night.stored?.field?.dark.allSatisfy { $0 > 500 && $0 < 1300 } == true)
        for (dark, words) in [
            (DarkPass.taken(pass(level: 48_000)), "The light stayed on"), (.refused("It will not."), "no offset is taken: It will not."),
            (.taken(pass(samples: 3, level: 900)), "other columns"),
        ] {
            let made = try making(dark)
            #expect(!made.result.hasDark && made.findings.contains { $0.contains(words) }, "\(made.findings)")
            #expect(made.stored?.field?.dark.allSatisfy { $0 == 0 } == true)
        }
        #expect(try making(.impossible).findings.count == 1)
    }
}
