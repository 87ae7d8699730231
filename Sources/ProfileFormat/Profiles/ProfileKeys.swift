enum ProfileKey: String, SchemaKey {
    case title, extends, abstract, classes, source
    case duplexOrder = "duplex-order"
    case mode, depth, resolution, area
    case areaTolerance = "area-tolerance"
    case maximumLength = "maximum-length"
    case nearest, compression
    case iccProfile = "icc-profile"
    case rotation
    case backRotation = "back-rotation"
    case options, naming
    case pageOrder = "page-order"
    case slips
    case pageNumbers = "page-numbers"
    case passes, clips, quality, sampling, calibration
    case knownDefects = "known-defects"
    case scanners, variables

    /// Those that say what the profile is, and so are the same for all scanners.
    static let common: Set<ProfileKey> = [
        .title, .extends, .abstract, .variables, .classes, .naming, .sampling, .calibration, .knownDefects, .scanners,
    ]
}

enum AreaKey: String, SchemaKey {
    case x, y, width, height
}

/// Instead of a rectangle: the area is found by sight.
enum SightKey: String, SchemaKey {
    case margin
}

enum PassKey: String, SchemaKey {
    case name, mode, depth, resolution, options
}

/// Keys of an entry below `scanners`: which scanners, and whatever a profile says that may differ.
enum OverrideKey: SchemaKey {
    case match
    case value(ProfileKey)

    static let allCases: [OverrideKey] = [.match] + ProfileKey.allCases.filter { !ProfileKey.common.contains($0) }.map(OverrideKey.value)

    init?(rawValue: String) {
        guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = key
    }

    var rawValue: String {
        switch self {
        case .match: "match"
        case .value(let key): key.rawValue
        }
    }
}

enum CalibrationKey: String, SchemaKey {
    case warnAfter = "warn-after"
    case refuseAfter = "refuse-after"
}

enum SamplingKey: String, SchemaKey {
    case share, aql, level
}

enum MatchKey: String, SchemaKey {
    case scannerClass = "class"
    case model, name
}
