/// Takes what must not be read by everybody out of messages.
struct Redaction: Sendable {
    private static let replacement = "(secret)"

    /// Keys of rclone's configuration whose values say where something is, not how to get in. All other values count as secrets.
    static let openKeys: Set<String> = [
        "type", "provider", "vendor", "host", "port", "user", "url", "region", "endpoint", "location_constraint", "acl", "storage_class", "domain",
        "drive_type", "root_folder_id", "bucket", "directory", "share", "remote", "key_file", "known_hosts_file", "shell_type", "md5sum_command",
        "sha1sum_command", "set_modtime", "disable_hashcheck", "description", "encoding", "upstreams",
    ]
    /// Shorter values would take words apart that are no secret; rclone's obscured form of any password is longer.
    private static let shortest = 4

    /// Longest first, since one may hold another.
    private let secrets: [String]

    /// - Parameter section: the keys and values of the destination's remote.
    init(_ section: [String: String]) {
        secrets = section.filter { !Self.openKeys.contains($0.key) && !["true", "false"].contains($0.value) }.map(\.value)
            .filter { $0.count >= Self.shortest }.sorted { $0.count > $1.count }
    }

    func apply(_ text: String) -> String {
        var text = text
        for secret in secrets { text = text.replacing(secret, with: Self.replacement) }
        // Users and passwords in addresses, and the keys that clouds put into queries and headers.
        text = text.replacing(/:\/\/[^\/\s@"]+@/, with: "://\(Self.replacement)@")
        return text.replacing(/(?i)\b(authorization|bearer|password|pass|secret|token|signature|credential|key|sig)(\s*[:=]\s*)[^\s"&]+/) { match in
            "\(match.1)\(match.2)\(Self.replacement)"
        }
    }
}
