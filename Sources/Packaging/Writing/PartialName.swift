import Foundation

/// Name of the folder in which a package is written, `.<name>.partial-<uuid>`: hidden, and never that of a package.
enum PartialName {
    private static let infix = ".partial-"
    private static let uuidLength = 36

    /// Bytes of a package's name at most, so that the provisional one is a name as well.
    static let longestName = BagPath.longestName - 1 - infix.utf8.count - uuidLength

    static func make(for name: String) -> String {
        ".\(name)\(infix)\(UUID().uuidString.lowercased())"
    }

    static func isOne(_ name: String) -> Bool {
        let identifier = name.suffix(uuidLength)
        let rest = name.dropLast(uuidLength)
        return UUID(uuidString: String(identifier)) != nil && rest.hasPrefix(".") && rest.hasSuffix(infix) && rest.count > infix.count + 1
    }
}
