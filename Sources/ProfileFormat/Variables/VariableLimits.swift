/// What variables may ask of the reader. A person's profile comes nowhere near.
enum VariableLimits {
    /// Variables of one file.
    static let count = 100
    /// Characters of a name.
    static let nameLength = 40
    /// Names that a hint lists.
    static let listed = 20
    /// Variables within variables.
    static let depth = 16
    /// Bytes of one value with its variables filled in.
    static let valueLength = 4096
    /// Bytes of all the values of one profile that have variables.
    static let totalLength = 1 << 20
}
