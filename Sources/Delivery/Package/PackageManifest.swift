import LinuxSystem
import PlatenModel

/// A manifest of a bag: lines of a digest and a path (RFC 8493, 2.1.3).
struct PackageManifest {
    static let payload = "manifest-sha256.txt"
    static let tags = "tagmanifest-sha256.txt"

    /// Digests by path.
    let digests: [String: String]

    /// - Parameter text: the whole file.
    init(_ text: String, package: String, name: String) throws(Problem) {
        var digests: [String: String] = [:]
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() where !line.isEmpty {
            let digest = line.prefix { $0.isHexDigit }
            // sha256sum writes a star before the path of what it read as binary.
            let path = line.dropFirst(digest.count).drop { $0 == " " || $0 == "\t" }.drop { $0 == "*" }
            guard digest.utf8.count == 64, !path.isEmpty, path.startIndex > digest.endIndex else {
                throw .packageInvalid(package, "line \(number + 1) of \(name) is not a SHA-256 and a path")
            }
            guard digests.updateValue(digest.lowercased(), forKey: Self.decoded(path)) == nil else {
                throw .packageInvalid(package, "\(name) has \(path) twice")
            }
        }
        self.digests = digests
    }

    /// Line ends and the per cent sign itself are written by their codes (RFC 8493, 2.1.3), and nothing else is.
    private static func decoded(_ path: Substring) -> String {
        var result = ""
        var rest = path
        while let sign = rest.firstIndex(of: "%") {
            result += rest[..<sign]
            let code = rest[sign...].prefix(3)
            let character: Character? =
                switch code.uppercased() {
                case "%0A": "\n"
                case "%0D": "\r"
                case "%25": "%"
                default: nil
                }
            result.append(character ?? "%")
            rest = character == nil ? rest[sign...].dropFirst() : rest[code.endIndex...]
        }
        return result + rest
    }
}

extension Problem {
    static func packageInvalid(_ path: String, _ reason: String) -> Problem {
        Problem(.packageInvalid, ["path": path, "reason": reason])
    }
}
