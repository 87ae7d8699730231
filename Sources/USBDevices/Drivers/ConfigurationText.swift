/// Lines of libsane's configuration files.
enum ConfigurationText {
    /// Bytes of one configuration file at most. The longest of sane-backends 1.2.1, umax_pp.conf, has 7 KiB; a longer file is passed over.
    static let limit = 1 << 20

    /// The lines that say something: without white space at their ends, without those that begin with `#`.
    static func lines(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    static func words(_ line: Substring) -> [Substring] { line.split(whereSeparator: \.isWhitespace) }

    static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }
}
