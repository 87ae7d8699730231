import PlatenModel

/// What the profile folders hold.
public struct LoadedProfiles: Sendable {
    /// Profiles that can be used, by name.
    public let profiles: [Profile]
    /// Every problem found, `profile-invalid`.
    public let problems: [Problem]
    /// Of each name with a file that cannot be used: what is wrong with it.
    public let broken: [String: Problem]
}
