import NIOCore

/// How much a client waits for and takes in.
enum ClientLimits {
    /// An ordinary request. The slowest is the reading of options, where the daemon may open a scanner that warms up first. Streams
    /// have no limit: a station may be quiet all night.
    static let request = TimeAmount.minutes(10)
    /// A procedure with a scanner: a lamp may take ten minutes to come to rest, a large profile five, and looks and calibration theirs.
    static let procedure = TimeAmount.minutes(60)
    /// Bytes of an answer that is read as a whole: a page of 1000 captures with all their options stays far below.
    static let answer = 64 << 20
    /// Bytes of one event.
    static let event = 1 << 20
    /// Items asked for at a time.
    static let pageSize = 500
    /// Bytes of an image that are written and hashed at a time.
    static let downloadChunk = 1 << 20
}
