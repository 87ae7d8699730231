/// One file of a package.
struct PackageFile: Sendable, Hashable {
    /// Below the package's folder.
    let path: String
    let bytes: Int
    /// What the package's manifest says, in lower-case hexadecimal; of a file that no manifest covers what was read before the copy.
    let sha256: String
}
