import PlatenModel
import Testing

@testable import Acceptance

@Suite("Samples that people look at")
struct SamplingTests {
    private func plan(_ lot: Int, _ percent: Double, _ level: InspectionLevel = .general2) throws -> [Int] {
        let limit = try #require(AcceptanceQualityLimit(percent: percent))
        let plan = SamplingPlan(.plan(limit, level), lotSize: lot, isTightened: false)
        return [plan.sampleSize, plan.acceptanceNumber]
    }

    @Test("are as large, and may hold as many wrong images, as the tables of ISO 2859-1 say, with their arrows followed")
    func tables() throws {
        // Table 1 and table 2-A, read one by one.
        #expect(try plan(1000, 1) == [80, 2])
        #expect(try plan(1000, 0.65) == [80, 1])
        #expect(try plan(3000, 0.65) == [125, 2])
        #expect(try plan(5000, 4) == [200, 14])
        #expect(try plan(100, 1) == [13, 0], "letter F, arrow up")
        #expect(try plan(200, 1) == [50, 1], "letter G, arrow down")
        #expect(try plan(60, 1) == [13, 0], "letter E")
        #expect(try plan(20, 1) == [13, 0], "letter C, arrows down to E")
        #expect(try plan(10, 1) == [10, 0], "all of a lot that is smaller than its sample")
        #expect(try plan(400, 2.5) == [50, 3])
        #expect(try plan(400, 6.5) == [50, 7])
        #expect(try plan(2, 10) == [2, 1], "letter A, arrow down to C: more than there are")
        #expect(try plan(1_000_000, 10) == [125, 21], "letter Q, arrows up to K")
        #expect(try plan(1000, 1, .general1) == [50, 1], "letter G, arrow down")
        #expect(try plan(1000, 1, .general3) == [125, 3])
        #expect(try plan(1000, 1, .special4) == [13, 0], "letter F, arrow up")
        #expect(try plan(600_000, 0.01) == [1250, 0])
    }

    @Test("grow neither smaller nor more tolerant with the lot, and never larger than it")
    func monotone() throws {
        for limit in AcceptanceQualityLimit.allCases {
            for level in InspectionLevel.allCases {
                var last = SamplingPlan(lotSize: 0, sampleSize: 0, acceptanceNumber: 0)
                for lot in [1, 2, 8, 9, 25, 26, 50, 90, 91, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000, 2_000_000] {
                    let plan = SamplingPlan(.plan(limit, level), lotSize: lot, isTightened: false)
                    #expect(plan.sampleSize >= min(last.sampleSize, lot) && plan.sampleSize <= lot, "\(limit.percent) \(level) \(lot)")
                    #expect(plan.acceptanceNumber >= last.acceptanceNumber || plan.sampleSize <= last.sampleSize)
                    last = plan
                }
            }
        }
    }

    @Test("are a share of the lot, one image at least, or all of it behind a lot that was rejected")
    func shares() {
        #expect(SamplingPlan(.share(0.1), lotSize: 95, isTightened: false) == SamplingPlan(lotSize: 95, sampleSize: 10, acceptanceNumber: 0))
        #expect(SamplingPlan(.share(0.001), lotSize: 5, isTightened: false).sampleSize == 1)
        #expect(SamplingPlan(.share(1), lotSize: 5, isTightened: false).sampleSize == 5)
        #expect(SamplingPlan(.share(0.1), lotSize: 95, isTightened: true) == SamplingPlan(lotSize: 95, sampleSize: 95, acceptanceNumber: 0))
    }
}
