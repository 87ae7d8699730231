/// What two paths share that some file system cannot tell apart.
///
/// NTFS and APFS take names that differ only by case for one, APFS and ext4 with case folding also those that differ by the form of Unicode,
/// ext4 those that differ by invisible characters, ZFS with `normalization=formKD` also full-width and plain letters. The key folds all of it:
/// it may say of two names that they clash where the file system at hand would take both, never the other way about.
public struct NameCollisionKey: RawRepresentable, Sendable, Hashable {
    /// Folded text, stable enough to be kept in a database and compared by bytes.
    public let rawValue: String

    /// - Parameter rawValue: the `rawValue` of another key; use ``of(_:)`` for a path.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The key of a path below the masters' root, or of any name.
    public static func of(_ path: String) -> NameCollisionKey {
        var folded = path
        // Two rounds settle nearly all text, the second of which changes nothing; a few characters yield ones that fold again.
        for _ in 0..<maximumRounds {
            let next = fold(folded)
            if next.utf8.elementsEqual(folded.utf8) { break }
            folded = next
        }
        return NameCollisionKey(rawValue: folded)
    }

    private static let maximumRounds = 4

    private static func fold(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
            // Down, up and down again: the sharp s has a capital of its own and a pair of capitals.
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                for upper in lower.properties.uppercaseMapping.unicodeScalars {
                    scalars.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
                }
            }
        }
        return UnicodeForms.compatible(String(scalars))
    }
}
