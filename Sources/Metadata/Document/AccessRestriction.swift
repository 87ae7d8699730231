/// How documents tell that an item is not for everyone.
enum AccessRestriction {
    static func note(groups: [String]) -> String {
        "Restricted to members of: \(groups.joined(separator: ", "))"
    }
}
