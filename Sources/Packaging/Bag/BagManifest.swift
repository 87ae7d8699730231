/// Digests of files by their paths: manifest-sha256.txt or tagmanifest-sha256.txt (RFC 8493 sections 2.1.3 and 2.2.1).
struct BagManifest {
    struct Entry: Hashable {
        /// Path below the bag's folder.
        let path: String
        /// Lower-case hexadecimal.
        let sha256: String
    }

    var entries: [Entry] = []

    /// Hexadecimal digits of a SHA-256.
    static let digits = 64

    /// The file's bytes, sorted by the bytes of the paths so that the same content gives the same manifest.
    var bytes: [UInt8] {
        let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return sorted.flatMap { Array("\($0.sha256)  \(BagPath.encoded($0.path))\n".utf8) }
    }

    init() {}

    /// Reads a manifest. `faults` are the numbers of lines, from 1, that cannot be read.
    init(bytes: [UInt8], faults: inout [Int]) {
        let lines = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        for (index, line) in lines.enumerated() where !line.isEmpty {
            if let entry = Self.entry(line) { entries.append(entry) } else { faults.append(index + 1) }
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
        let space: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]
        guard let end = line.firstIndex(where: space.contains), end - line.startIndex == digits,
            let digest = String(validating: line[..<end], as: UTF8.self), digest.allSatisfy(\.isHexDigit),
            let path = String(validating: line[end...].drop(while: space.contains), as: UTF8.self), !path.isEmpty
        else { return nil }
        return Entry(path: BagPath.decoded(path), sha256: digest.lowercased())
    }
}
