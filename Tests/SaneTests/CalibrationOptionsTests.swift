import PlatenModel
import Testing

@testable import Sane

@Suite("Options of the driver's calibration")
struct CalibrationOptionsTests {
    private func find(_ options: [ScannerOption]) -> [CalibrationRole: String] {
        let found = CalibrationOptions.find(in: options)
        return Dictionary(uniqueKeysWithValues: found.roles.map { ($0, found[$0]?.name ?? "") })
    }

    @Test("Those of genesys are found")
    func genesys() {
        #expect(
            find([
                sensor("need-calibration"), sensor("calibrate", .button), sensor("clear-calibration", .button),
                sensor("calibration-file", .string, settable: true), sensor("expiration-time", .int, settable: true), sensor("scan"),
            ]) == [
                .need: "need-calibration", .run: "calibrate", .clear: "clear-calibration", .file: "calibration-file", .expiry: "expiration-time",
            ])
    }

    @Test("A name means what its type says, and inactive options are none")
    func types() {
        #expect(find([sensor("clear", .button), sensor("calibrate", .button)]) == [.run: "calibrate", .clear: "clear"])
        #expect(find([sensor("calibrate", .string, settable: true)]) == [.policy: "calibrate"])
        #expect(find([sensor("calibrate", .button, active: false), sensor("clear", .bool), sensor("calibration", .group)]).isEmpty)
        #expect(CalibrationOptions.find(in: []).isEmpty)
    }
}
