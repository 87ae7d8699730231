import Naming

extension ProfileReader {
    /// A template of paths below the masters' root.
    static func naming(_ value: ValueReader) -> String? { value.nameTemplate() }
}

extension ValueReader {
    /// A template of paths below the masters' root; see ``NameTemplate``.
    func nameTemplate() -> String? {
        guard case .scalar = node.content else {
            // Braces at the beginning are a group to YAML.
            refuse("one line of text, in quotes where it begins with a brace")
            return nil
        }
        guard let template = text() else { return nil }
        guard template.utf8.count <= ProfileLimits.namingLength else {
            refuse("at most \(ProfileLimits.namingLength) bytes")
            return nil
        }
        do {
            _ = try NameTemplate(parsing: template)
            return template
        } catch {
            let meant = error.nearest.map { "Did you mean \($0)? " } ?? ""
            log.note(at: node.place, "\(name), character \(error.column): \(error.wrong)", hint: "\(meant)Write \(error.expected).")
            return nil
        }
    }
}
