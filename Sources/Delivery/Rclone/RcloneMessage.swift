import FoundationEssentials

/// A line that rclone logs with --use-json-log.
struct RcloneMessage: Decodable {
    /// How far a copy is.
    struct Statistics: Decodable, Sendable {
        /// Bytes that were sent by this call.
        let bytes: Int
        /// Files that were sent whole.
        let transfers: Int
        /// Bytes a second. rclone 1.60 gives a whole number or a fraction.
        let speed: Double?
    }

    let level: String
    let msg: String
    /// The file that it is about.
    let object: String?
    let stats: Statistics?

    /// Nil: not JSON, as the line by which rclone gives up.
    init?(_ line: [UInt8]) {
        guard line.first == UInt8(ascii: "{"), let message = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
        self = message
    }

    var text: String {
        guard let object, !object.isEmpty else { return msg }
        return "\(object): \(msg)"
    }
}
