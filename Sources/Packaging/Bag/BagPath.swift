/// Paths within a bag, and their form in manifests.
enum BagPath {
    /// Bytes of a name at most: what Linux file systems take.
    static let longestName = 255

    /// Why a bag cannot hold a file at this path, as the end of a sentence. Nil: it can.
    static func fault(of path: String) -> String? {
        if path.isEmpty { return "it is empty" }
        if path.utf8.first == UInt8(ascii: "/") { return "it is absolute" }
        if path.utf8.contains(0) { return "it holds a null character" }
        // What Windows takes for the separator of folders would lead out of the bag there.
        if path.utf8.contains(UInt8(ascii: "\\")) { return "it holds a backslash" }
        for name in parts(of: path) {
            if name.isEmpty { return "a part of it is empty" }
            if name == "." || name == ".." { return "it leads to another folder" }
            if name.utf8.count > longestName { return "a part of it is longer than \(longestName) bytes" }
        }
        // Readers take a space at the end of a manifest's line for padding.
        if encoded(path).unicodeScalars.last?.properties.isWhitespace == true { return "it ends with a space" }
        return nil
    }

    /// The names of the folders and of the file.
    static func parts(of path: String) -> [String] {
        // By bytes: a slash with a combining mark after it is another character, but the same separator.
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Paths of the folders above, the outermost first.
    static func folders(above path: String) -> [String] {
        let parts = parts(of: path)
        return (1..<max(parts.count, 1)).map { parts[..<$0].joined(separator: "/") }
    }

    /// The form in a manifest: LF, CR and the percent sign are percent-encoded, nothing else is (RFC 8493 section 2.1.3).
    static func encoded(_ path: String) -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): result += "%0A".utf8
            case UInt8(ascii: "\r"): result += "%0D".utf8
            case UInt8(ascii: "%"): result += "%25".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The reverse. Other percent signs, such as writers before version 1.0 left, stay as they are.
    static func decoded(_ text: String) -> String {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            let character: UInt8? =
                switch String(decoding: rest.prefix(2), as: UTF8.self).uppercased() {
                case "0A": UInt8(ascii: "\n")
                case "0D": UInt8(ascii: "\r")
                case "25": UInt8(ascii: "%")
                default: nil
                }
            result.append(character ?? byte)
            if character != nil { rest.removeFirst(2) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
