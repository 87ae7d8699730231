/// Where on the network a scanner answers.
public struct NetworkEndpoint: Sendable, Hashable {
    /// Name or address in lower case, an IPv6 address without brackets.
    public let host: String
    /// Nil: the protocol's own.
    public let port: Int?

    /// Nil for an empty host.
    public init?(host: String, port: Int? = nil) {
        guard !host.isEmpty else { return nil }
        self.host = host.lowercased()
        self.port = port
    }

    /// The authority of a URL such as `http://[fe80::1]:8080/eSCL`. Nil where there is none.
    public init?(url: String) {
        let parts = url.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count > 2, parts[0].last == UInt8(ascii: ":"), parts[1].isEmpty else { return nil }
        // A user name before the host is none of the host's.
        let authority = parts[2].split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? parts[2]
        var host = authority
        var port: Substring.UTF8View = authority[authority.endIndex...]
        if authority.first == UInt8(ascii: "["), let end = authority.firstIndex(of: UInt8(ascii: "]")) {
            host = authority[authority.index(after: authority.startIndex)..<end]
            port = authority[authority.index(after: end)...]
        } else if let colon = authority.firstIndex(of: UInt8(ascii: ":")) {
            host = authority[..<colon]
            port = authority[colon...]
        }
        self.init(host: String(Substring(host)), port: Int(String(Substring(port.dropFirst()))))
    }

    /// Whether the scanner is at this very machine, as one behind ipp-usb is.
    public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
