import LinuxSystem
import PlatenModel

/// rclone's configuration file: sections of keys and values.
struct RcloneConfigurationFile {
    /// Bytes.
    private static let limit = 1 << 20
    /// How the content of a file begins that is behind a password (rclone, "Configuration Encryption").
    private static let encryptedMark = "RCLONE_ENCRYPT_V"

    private(set) var sections: [String: [String: String]] = [:]

    /// Throws the reason in words where the file cannot be used.
    init(path: String) throws(Unusable) {
        do throws(SystemError) {
            _ = try FileDescriptor.read(path)
        } catch {
            throw Unusable(reason: "\(path) cannot be read: \(error.reason)")
        }
        guard let text = SmallFile.wholeText(of: path, limit: Self.limit) else { throw Unusable(reason: "\(path) is no configuration of rclone") }
        var name: String?
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmed
            if line.hasPrefix(Self.encryptedMark) { throw Unusable(reason: "\(path) is behind a password, which nobody is there to type") }
            if line.hasPrefix("["), line.hasSuffix("]") {
                name = String(line.dropFirst().dropLast())
                sections[name ?? "", default: [:]] = [:]
            } else if !line.hasPrefix("#"), !line.hasPrefix(";"), let sign = line.firstIndex(of: "="), let name {
                sections[name]?[String(line[..<sign].trimmed)] = String(line[line.index(after: sign)...].trimmed)
            }
        }
    }

    struct Unusable: Error {
        let reason: String
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
