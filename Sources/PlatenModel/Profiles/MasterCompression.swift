/// How the samples of a master are stored (TIFF 6.0 Compression tag).
public enum MasterCompression: String, Codable, Sendable, Hashable, CaseIterable {
    case none
}
