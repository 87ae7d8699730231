extension ProfileReader {
    /// A template of paths below the masters' root; what stands in its braces is the business of whoever fills it.
    static func naming(_ value: ValueReader) -> String? {
        guard case .scalar = value.node.content else {
            // Braces at the beginning are a group to YAML.
            value.refuse("one line of text, in quotes where it begins with a brace")
            return nil
        }
        guard let template = value.text() else { return nil }
        let parts = template.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { ["", ".", ".."].contains($0) }) else {
            value.refuse("a path below the masters' folder, without / at its ends and without . and .. as parts")
            return nil
        }
        guard template.utf8.count <= ProfileLimits.namingLength else {
            value.refuse("at most \(ProfileLimits.namingLength) bytes")
            return nil
        }
        return template
    }
}
