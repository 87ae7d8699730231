/// Every path that Platen uses where nothing else is said (Filesystem Hierarchy Standard 3.0).
public enum DefaultPaths {
    public static let configurationFile = "/etc/platen/platend.yaml"
    /// Folder of the catalogue, of images on their way, and of the masters.
    public static let stateFolder = "/var/lib/platen"
    public static let socket = "/run/platen/platend.sock"
    /// Profiles of the administrator.
    public static let localProfiles = "/etc/platen/profiles"
    /// Profiles that come with Platen.
    public static let shippedProfiles = "/usr/share/platen/profiles"
    /// Of the folder below each folder of profiles in which the tables of guidelines are.
    public static let guidelinesName = "guidelines"
    /// What rclone knows of the destinations that it reaches: addresses and keys.
    public static let rcloneConfiguration = "/etc/platen/rclone.conf"
    /// The worker's file name, looked for beside `platend`.
    public static let workerProgramName = "platen-worker"

    /// The masters' folder within a state folder.
    public static func masters(in stateFolder: String) -> String { "\(stateFolder)/masters" }

    /// Where drivers keep their calibrations, within a state folder.
    public static func calibrations(in stateFolder: String) -> String { "\(stateFolder)/calibrations" }

    /// Where scanners' ICC profiles lie, within a state folder.
    public static func colourProfiles(in stateFolder: String) -> String { "\(stateFolder)/colour" }

    /// Files of one colour profile that are kept: itself first, then what it was made from.
    public static let colourProfileFiles = ["chart.icc", "chart.ti3", "reference.txt"]
    /// Where scanners' flat fields lie, within a state folder.
    public static func flatFields(in stateFolder: String) -> String { "\(stateFolder)/flat-fields" }

    /// Of the names of flat fields, behind the identifier of the calibration that made it.
    public static let flatFieldSuffix = ".json"
    /// Of the names of calibrations.
    public static let calibrationSuffix = ".calibration"
    /// Behind it: of the one before, while another is under way.
    public static let calibrationBefore = ".before"

    /// The file in which a driver keeps the calibration of the scanner with this identity: it survives replugging, which changes device names.
    public static func calibration(of identity: String, in stateFolder: String) -> String {
        // Whatever an identity holds: one name, and no way out of the folder.
        let name = identity.unicodeScalars.map { scalar -> Character in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "_"
        }
        return "\(calibrations(in: stateFolder))/\(String(name.prefix(200)))\(calibrationSuffix)"
    }

    /// The packages' folder within a state folder.
    public static func packages(in stateFolder: String) -> String { "\(stateFolder)/packages" }
}
