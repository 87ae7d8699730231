import PlatenModel

/// Everything that a profile says, key by key, in the order of the reader's keys.
enum ProfileLines {
    /// Keys of the file's top level. `passes` and `scanners` are left to the caller where they have entries.
    static func values(of profile: Profile) -> [(key: ProfileKey, value: String)] {
        [
            (.title, YAMLText.text(profile.title)),
            (.classes, YAMLText.list(profile.classes.map(\.rawValue))),
            (.source, profile.source?.rawValue ?? "null"),
            (.duplexOrder, profile.duplexOrder.rawValue),
            (.mode, profile.mode.rawValue),
            (.depth, String(profile.depth)),
            (.resolution, YAMLText.resolution(profile.resolution)),
            (.area, YAMLText.area(profile.area)),
            (.areaTolerance, YAMLText.length(profile.areaTolerance)),
            (.maximumLength, profile.maximumLength.map(YAMLText.length) ?? "null"),
            (.nearest, nearest(profile.nearest)),
            (.compression, profile.compression.rawValue),
            (.iccProfile, profile.iccProfile.map(YAMLText.text) ?? "null"),
            (.rotation, String(profile.rotation.rawValue)),
            (.backRotation, profile.backRotation.map { String($0.rawValue) } ?? "null"),
            (.naming, profile.naming.map(YAMLText.text) ?? "null"),
            (.pageOrder, profile.pageOrder.rawValue),
            (.slips, profile.slips?.rawValue ?? "null"),
            (.pageNumbers, profile.pageNumbers?.rawValue ?? "null"),
            (.clips, YAMLText.list(profile.clips.map(YAMLText.clip))),
            (.sampling, profile.sampling.map(YAMLText.sampling) ?? "null"),
            (.calibration, profile.calibration.map(YAMLText.calibration) ?? "null"),
            (.knownDefects, profile.knownDefects.rawValue),
        ]
    }

    /// What an entry below `scanners` changes. Options and passes are left to the caller.
    static func values(of changes: ProfileChanges) -> [(key: ProfileKey, value: String)] {
        let values: [(key: ProfileKey, value: String?)] = [
            (.source, changes.source.map { $0?.rawValue ?? "null" }),
            (.duplexOrder, changes.duplexOrder?.rawValue),
            (.mode, changes.mode?.rawValue),
            (.depth, changes.depth.map(String.init)),
            (.resolution, changes.resolution.map(YAMLText.resolution)),
            (.area, changes.area.map(YAMLText.area)),
            (.areaTolerance, changes.areaTolerance.map(YAMLText.length)),
            (.maximumLength, changes.maximumLength.map { $0.map(YAMLText.length) ?? "null" }),
            (.nearest, changes.nearest.map(nearest)),
            (.compression, changes.compression?.rawValue),
            (.iccProfile, changes.iccProfile.map { $0.map(YAMLText.text) ?? "null" }),
            (.rotation, changes.rotation.map { String($0.rawValue) }),
            (.backRotation, changes.backRotation.map { $0.map { String($0.rawValue) } ?? "null" }),
            (.pageOrder, changes.pageOrder?.rawValue),
            (.slips, changes.slips.map { $0?.rawValue ?? "null" }),
            (.pageNumbers, changes.pageNumbers.map { $0?.rawValue ?? "null" }),
            (.clips, changes.clips.map { YAMLText.list($0.map(YAMLText.clip)) }),
        ]
        return values.compactMap { key, value in value.map { (key, $0) } }
    }

    static func values(of pass: ProfilePass) -> [(key: PassKey, value: String)] {
        let values: [(key: PassKey, value: String?)] = [
            (.mode, pass.mode?.rawValue), (.depth, pass.depth.map(String.init)), (.resolution, pass.resolution.map(YAMLText.resolution)),
        ]
        return values.compactMap { key, value in value.map { (key, $0) } }
    }

    /// Options in the order of their names, each with its value.
    static func options(_ options: [String: OptionValue?]) -> [(key: String, value: String)] {
        options.sorted { $0.key < $1.key }.map { ($0.key, YAMLText.option($0.value)) }
    }

    /// Limits in the order of the measures.
    static func quality(_ quality: [Measure: MeasureLimits?]) -> [(key: String, value: String)] {
        Measure.allCases.compactMap { measure in quality[measure].map { (measure.rawValue, YAMLText.limits($0, of: measure)) } }
    }

    static func match(_ match: ScannerMatch) -> (key: MatchKey, value: String) {
        switch match {
        case .scannerClass(let scannerClass): (.scannerClass, scannerClass.rawValue)
        case .model(let pattern): (.model, YAMLText.text(pattern))
        case .name(let pattern): (.name, YAMLText.text(pattern))
        }
    }

    private static func nearest(_ quantities: Set<AdaptableQuantity>) -> String {
        YAMLText.list(AdaptableQuantity.allCases.filter(quantities.contains).map(\.rawValue))
    }
}
