/// A network peer could not be started, or refused what it was told.
public struct PeerError: Error, CustomStringConvertible {
    /// The file name in `Programs/`.
    public let program: String
    /// In its own words.
    public let reason: String

    public var description: String { "\(program): \(reason)" }
}
