/// Something in the world's files that cannot be understood. The scanner is listed and answers IO_ERROR when opened.
struct WorldMistake: Error, CustomStringConvertible {
    let path: String
    /// From 1; 0 where the mistake is about the whole file.
    let line: Int
    let reason: String

    init(_ path: String, line: Int = 0, _ reason: String) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    var description: String { "\(path)\(line > 0 ? ":\(line)" : ""): \(reason)" }
}
