import Devices
import LinuxSystem
import PlatenModel
import ProfileFormat

extension Station {
    /// A profile that can be used now: as it is for one scanner, where that is named.
    ///
    /// - Throws: `profile-unknown`, `scanner-unknown`.
    public func profile(_ name: String, for scanner: String? = nil) async throws(Problem) -> Profile {
        let profile = try profiles.profile(named: name)
        guard let scanner else { return profile }
        return profile.resolved(for: try await registry.scanner(named: scanner))
    }

    /// The profile as its file could say it.
    public static func text(of profile: Profile) -> String { ProfileText.text(of: profile) }

    /// What distinguishes two profiles, key by key.
    public static func differences(from old: Profile, to new: Profile) -> [ProfileDifference] {
        ProfileDiff.differences(from: old, to: new)
    }

    /// Checks a profile's text; what the station uses stays as it is.
    ///
    /// - Parameters:
    ///   - file: what findings call it.
    ///   - scanner: is opened and asked whether it can do what the profile says.
    /// - Throws: `scanner-unknown`, and where the scanner cannot be asked.
    public func checkProfile(_ text: String, file: String, scanner: String? = nil) async throws(Problem) -> ProfileCheckResult {
        let folders = configuration.profileFolders
        var result = await BlockingWork.run { ProfileCheck.check(text: text, fileName: file, beside: folders) }
        guard let scanner else { return result }
        let known = try await registry.scanner(named: scanner)
        guard let profile = result.profile else { return result }
        result.findings += ScannerFit.findings(of: profile.resolved(for: known), on: try await registry.options(of: scanner))
        return result
    }
}
