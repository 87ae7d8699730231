import PlatenModel

extension ProfileReader {
    /// Images of each page, each with a name of its own, and where their keys are written.
    static func passes(_ value: ValueReader) -> [(pass: ProfilePass, places: [PassKey: Place])]? {
        var names: Set<String> = []
        guard let passes = value.list({ pass($0, names: &names) }) else { return nil }
        guard passes.count <= ProfileLimits.passes else {
            value.log.note(
                at: value.node.place, "there are \(passes.count) passes", hint: "Write at most \(ProfileLimits.passes).")
            return nil
        }
        return passes
    }

    private static func pass(_ value: ValueReader, names: inout Set<String>) -> (pass: ProfilePass, places: [PassKey: Place])? {
        guard let group = value.group(PassKey.self) else { return nil }
        let name = name(of: group, names: &names)
        let mode = group[.mode]?.choice(ColourMode.self)
        let depth = group[.depth]?.choice(among: ProfileLimits.depths)
        let resolution = group[.resolution]?.quantity(.resolution, ProfileLimits.resolution)
        let options = group[.options].flatMap { Self.options($0, refusingEmpty: { $0.refuse("its value, or take it out") }) }
        guard let name else { return nil }
        var places: [PassKey: Place] = [:]
        for key in PassKey.allCases { places[key] = group[key]?.node.place }
        return (
            ProfilePass(name: name, mode: mode, depth: depth, resolution: resolution, options: (options ?? [:]).compactMapValues { $0 }), places
        )
    }

    private static func name(of pass: GroupReader<PassKey>, names: inout Set<String>) -> String? {
        guard let value = pass[.name] else {
            pass.log.note(at: pass.place, "a pass lacks the key name", hint: "Write name: and a word that tells its images apart.")
            return nil
        }
        guard let name = value.stableName() else { return nil }
        // Part of file names: some file systems do not tell capitals apart.
        guard names.insert(name.lowercased()).inserted else {
            value.refuse("a name that no other pass has, be it in other capitals")
            return nil
        }
        return name
    }
}
