import FoundationEssentials

/// What a backup says of itself, as its last file.
public struct BackupManifest: Codable, Sendable, Hashable {
    /// The format that this version writes.
    public static let currentFormat = 1
    static let name = "backup.json"
    static let catalogue = "catalogue.sqlite"
    static let configuration = "platend.yaml"
    /// Masters and their digests, a JSON object a line. The masters themselves are no part of the backup.
    static let masters = "masters.jsonl"
    /// Folder of the profiles; below it lie their folders by their absolute paths.
    static let profiles = "profiles"
    /// Folder of what is kept of scanners: their colour profiles and calibrations, by their paths below the state folder.
    public static let scanners = "scanners"

    public struct File: Codable, Sendable, Hashable {
        public var name: String
        public var size: Int
        /// In hexadecimal.
        public var sha256: String
    }

    public var format: Int
    public var software: String
    public var host: String
    public var time: Date
    /// Where the masters lay.
    public var mastersFolder: String
    /// All files but this one.
    public var files: [File]
}
