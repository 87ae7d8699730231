/// The sample that is installed as the configuration.
enum SampleConfiguration {
    static func text() throws -> String { try Tree.text("systemd/platend.yaml") }

    /// The sample with every setting in force. Prose follows `# `, a setting follows `#` or, below another, `#` and two spaces or more.
    static func uncommented() throws -> String {
        try text().split(separator: "\n", omittingEmptySubsequences: false).map(setting).joined(separator: "\n")
    }

    private static func setting(_ line: Substring) -> Substring {
        guard line.hasPrefix("#"), line.count > 1 else { return line }
        let rest = line.dropFirst()
        return rest.hasPrefix(" ") && !rest.hasPrefix("  ") ? line : rest
    }
}
