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

    @Test("and samples that people look at are taken over from the profile that is extended, as a whole")
    func sampling() throws {
        let folder = try ProfileFolder([
            "base.yaml": ProfileFolder.least + "sampling: {aql: 1.0}\n", "same.yaml": "extends: base\n",
            "other.yaml": "extends: base\nsampling: {share: 2.5 %}\n", "none.yaml": "extends: base\nsampling: null\n",
        ])
        let profiles = Dictionary(uniqueKeysWithValues: folder.load().profiles.map { ($0.name, $0) })
        let limit = try #require(AcceptanceQualityLimit(percent: 1))
        #expect(profiles["same"]?.sampling == .plan(limit, .general2))
        #expect(profiles["other"]?.sampling == .share(0.025))
        #expect(profiles["none"]?.sampling == nil)
        for profile in profiles.values {
            #expect(try PlatenJSON.decoder().decode(Profile.self, from: Data(PlatenJSON.line(profile).utf8)) == profile)
            let text = ProfileText.text(of: profile)
            #expect(ProfileCheck.check(text: text, fileName: "\(profile.name).yaml", beside: []).profile == profile, "\(text)")
        }
    }
}
