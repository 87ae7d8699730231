/// A file's access control list, as `getfacl --omit-header` prints it (acl(5), section "ACL text forms").
struct AccessList {
    private let entries: [(tag: String, name: String, permissions: String)]

    init(_ text: String) {
        entries = text.split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.prefix { $0 != "\t" && $0 != " " && $0 != "#" }.split(separator: ":", omittingEmptySubsequences: false)
            return parts.count == 3 ? (String(parts[0]), String(parts[1]), String(parts[2])) : nil
        }
    }

    /// Whether members of the group may read and write.
    ///
    /// - Parameter owningGroup: the file's own group, which the list does not name.
    func letsGroup(_ group: String, owningGroup: String) -> Bool {
        // The mask bounds what named entries and the owning group get.
        let mask = entries.first { $0.tag == "mask" }?.permissions ?? "rwx"
        return entries.contains { entry in
            let applies = entry.tag == "group" && (entry.name == group || entry.name.isEmpty && owningGroup == group)
            return applies && Self.readsAndWrites(entry.permissions) && Self.readsAndWrites(mask)
        } || entries.contains { $0.tag == "other" && Self.readsAndWrites($0.permissions) }
    }

    private static func readsAndWrites(_ permissions: String) -> Bool { permissions.hasPrefix("rw") }
}
