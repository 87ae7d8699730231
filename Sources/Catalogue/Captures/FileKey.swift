import Foundation

/// What two paths have in common that are one file to some file system, whatever their case or Unicode form.
enum FileKey {
    static func of(_ path: String) -> String { path.precomposedStringWithCanonicalMapping.lowercased() }
}
