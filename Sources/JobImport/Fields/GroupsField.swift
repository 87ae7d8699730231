import PlatenModel

/// Names of groups.
enum GroupsField {
    /// Each once, in their order. Between them a comma, a semicolon, a bar or a line end: names of groups may have spaces.
    static func groups(_ text: String, limits: JobImportLimits) throws(FieldFault) -> [String] {
        let names = text.split { ",;|".contains($0) || $0.isNewline }.map { TextField.trimmed($0) }.filter { !$0.isEmpty }
        let allowed = "names of groups with commas between them, \(limits.mostGroups) at most"
        // Nothing but separators is a slip, and must not make a job that everyone sees.
        guard !names.isEmpty, Set(names).count <= limits.mostGroups else { throw FieldFault(.groupsInvalid, allowed: allowed) }
        for name in names {
            guard name.utf8.count <= limits.longestGroup, (try? TextField.line(name, atMost: limits.longestGroup)) != nil else {
                throw FieldFault(.groupsInvalid, allowed: allowed)
            }
        }
        return Set(names).sorted()
    }
}
