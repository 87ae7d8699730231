import FoundationEssentials
import PlatenModel
import Testing

@testable import ProfileFormat

@Suite("Limits of measures in profiles")
struct ProfileQualityTests {
    @Test("are read with the units of the field, and taken over from the profile that is extended, measure by measure")
    func inherited() throws {
        let folder = try ProfileFolder([
            "base.yaml": ProfileFolder.least
                + "quality: {skew: {warn-above: 0.5 deg, hold-above: 1 °}, sheet-width: {warn-below: 20 cm}, noise: {warn-above: 2}}\n",
            "p.yaml": "extends: base\nquality: {skew: {hold-above: 2}, noise: null, clipped-shadows: {stop-above: 0.5 %}}\n"
                + "scanners: [{match: {name: a}, quality: {skew: null, streaks: {warn-above: 0}}}]\n",
        ])
        let profile = try #require(folder.profile())
        #expect(
            profile.quality == [
                .skew: MeasureLimits(holdAbove: 2), .sheetWidth: MeasureLimits(warnBelow: 200), .clippedShadows: MeasureLimits(stopAbove: 0.005),
            ])
        let own = profile.resolved(for: .flatbed, vendor: "", model: "", name: "a")
        #expect(
            own.quality == [
                .sheetWidth: MeasureLimits(warnBelow: 200), .clippedShadows: MeasureLimits(stopAbove: 0.005), .streaks: MeasureLimits(warnAbove: 0),
            ])
    }

    @Test("come through JSON as they are, and those that are taken out stay taken out")
    func json() throws {
        let profile = ProfileTextTests.everything()
        let text = try PlatenJSON.line(profile)
        #expect(text.contains("\"skew\":{"))
        #expect(try PlatenJSON.decoder().decode(Profile.self, from: Data(text.utf8)) == profile)
    }
}
