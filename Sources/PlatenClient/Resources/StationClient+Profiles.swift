import PlatenModel

extension StationClient {
    public func profiles() async throws -> Page<Profile> {
        try await gather(.profiles)
    }

    /// A profile with all that it inherits.
    ///
    /// - Parameter scanner: as it is for this scanner; nil: with what it says of each.
    public func profile(_ name: String, for scanner: String? = nil) async throws -> Profile {
        try await get(.profile(try known(name)).query("scanner", scanner))
    }

    /// The same as YAML.
    public func profileText(_ name: String, for scanner: String? = nil) async throws -> String {
        try await text(.profileText(try known(name)).query("scanner", scanner), type: "application/yaml")
    }

    /// How well each scanner fits a profile, the best first.
    ///
    /// - Parameter job: whose item is to be scanned.
    public func fittings(forProfile name: String, job: String? = nil) async throws -> Page<ScannerFitting> {
        try await get(.profileFit(try known(name)).query("job", job))
    }

    /// What distinguishes two profiles.
    public func differences(from old: String, to new: String, for scanner: String? = nil) async throws -> Page<ProfileDifference> {
        try await get(.profileDifferences(try known(old)).query("to", try known(new)).query("scanner", scanner))
    }

    /// Checks the text of a profile that the station does not use yet.
    ///
    /// - Parameters:
    ///   - file: what findings call it; its name is the profile's.
    ///   - scanner: is opened and asked whether it can do what the profile says.
    public func checkProfile(_ text: [UInt8], file: String, scanner: String? = nil) async throws -> ProfileCheckResult {
        try await upload(.profileCheck.query("file", file).query("scanner", scanner), text, type: "application/yaml")
    }

    /// An empty name would ask for the list.
    func known(_ name: String) throws(Problem) -> String {
        guard !name.isEmpty else { throw Problem(.profileUnknown, ["profile": "\"\"", "hint": "See the names with: platenctl profiles"]) }
        return name
    }
}
