/// What a file may ask of the reader. A person's file comes nowhere near.
enum YAMLLimits {
    /// Bytes of a file.
    static let fileSize = 1 << 20
    /// Lists and groups within each other. The deepest place of a configuration is 3.
    static let depth = 16
    /// Problems of one file that are told.
    static let problems = 100
    /// Characters of a text from the file that a message repeats.
    static let quotedText = 60
}
