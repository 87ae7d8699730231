import Foundation
import PlatenModel
import Testing

@testable import Maintenance

@Suite("The colour profile before")
struct EarlierProfileTests {
    private func record(_ kind: MaintenanceKind, _ profile: String, problem: Problem? = nil) -> MaintenanceRecord {
        MaintenanceRecord(
            kind: kind, scanner: "flatbed-1", time: Date(timeIntervalSince1970: 0), user: "ann", problem: problem,
            colour: ColourResult(
                chart: .colorChecker, hasOwnReference: true, patches: 24, fitMean: 1, fitGreatest: 2, mean: 1, percentile90: 1, greatest: 2,
                profile: profile))
    }

    private func inUse(_ records: MaintenanceRecord...) -> [String] { MaintenanceService.inUse(records).map(\.profile) }

    @Test("is the one that was in use, and never one that was gone back from")
    func stack() {
        let (one, two, three) = (record(.colourCalibration, "1"), record(.colourCalibration, "2"), record(.colourCalibration, "3"))
        #expect(inUse(one, two) == ["1", "2"])
        #expect(inUse(one, two, record(.colourRestored, "1")) == ["1"])
        #expect(inUse(one, two, record(.colourRestored, "1"), three) == ["1", "3"])
        #expect(inUse(one, two, three, record(.colourRestored, "1")) == ["1"])
        #expect(inUse(one, record(.colourCalibration, "2", problem: Problem(.chartRefused))) == ["1"])
        #expect(inUse(record(.colourRestored, "1"), two) == ["1", "2"])
        #expect(inUse().isEmpty)
    }
}
