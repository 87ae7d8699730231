/// Why rclone failed, as far as its words tell: its exit codes are the same for a full disk, a wrong key and a cable that came loose.
enum RcloneCause: Sendable {
    case full, refused, misconfigured, unreachable

    /// Whether trying again may help without a person.
    var isWorthRetrying: Bool {
        switch self {
        case .unreachable: true
        case .full, .refused, .misconfigured: false
        }
    }

    /// Pieces of messages in lower case: of Go's net package, of the C library's errors, of SSH, HTTP and S3. The first that fits counts.
    static let words: [(piece: String, cause: Self)] = [
        ("no space left on device", .full), ("file too big for remaining disk space", .full), ("disk quota exceeded", .full),
        ("quotaexceeded", .full), ("storagequotaexceeded", .full),
        ("insufficient storage", .full), ("not enough space", .full),
        ("unable to authenticate", .refused), ("permission denied", .refused), ("401 unauthorized", .refused), ("403 forbidden", .refused),
        ("accessdenied", .refused), ("invalidaccesskeyid", .refused), ("signaturedoesnotmatch", .refused), ("knownhosts:", .refused),
        ("host key mismatch", .refused), ("x509:", .refused), ("read-only file system", .refused),
        ("didn't find section in config file", .misconfigured), ("didn't find backend called", .misconfigured), ("unknown flag", .misconfigured),
        ("unknown shorthand flag", .misconfigured), ("unknown command", .misconfigured), ("failed to load config file", .misconfigured),
        ("is it obscured?", .misconfigured), ("failed to read private key", .misconfigured), ("couldn't connect to ssh-agent", .misconfigured),
        ("connection refused", .unreachable), ("connection reset", .unreachable), ("connection timed out", .unreachable),
        ("i/o timeout", .unreachable), ("no such host", .unreachable), ("no route to host", .unreachable), ("network is unreachable", .unreachable),
        ("temporary failure in name resolution", .unreachable), ("server misbehaving", .unreachable), ("broken pipe", .unreachable),
        ("connection lost", .unreachable), ("tls handshake timeout", .unreachable), ("unexpected eof", .unreachable),
    ]

    /// What the last message that says something says.
    static func of(_ messages: [String]) -> Self? {
        for message in messages.reversed() {
            let text = message.lowercased()
            if let found = words.first(where: { text.contains($0.piece) }) { return found.cause }
        }
        return nil
    }
}
