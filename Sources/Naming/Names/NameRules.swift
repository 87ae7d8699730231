/// What a path below the masters' root must be like.
enum NameRules {
    /// - Parameter path: NFC, components separated by slashes, the last one the file.
    static func check(_ path: String) throws(NameRefusal) {
        let components = Self.components(of: path)
        for (index, component) in components.enumerated() {
            try check(component: component, of: path, isFile: index == components.count - 1)
        }
        guard path.utf8.count <= NameLimits.pathBytes else {
            throw .pathTooLong(path: path, bytes: path.utf8.count, limit: NameLimits.pathBytes)
        }
    }

    /// By bytes: a slash with a mark behind it is one character to Swift, and a slash all the same to a file system.
    static func components(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    private static func check(component: String, of path: String, isFile: Bool) throws(NameRefusal) {
        let scalars = component.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { throw .emptyComponent(path: path) }
        guard component != ".", component != ".." else { throw .leavesFolder(path: path) }
        guard first != "." else { throw .hiddenComponent(component) }
        guard first != " ", last != " ", last != "." else { throw .endsNotKept(component) }
        guard scalars.allSatisfy(NameCharacters.isFitForName) else { throw .forbiddenCharacter(component) }
        guard !WindowsDeviceNames.include(component) else { throw .reservedName(component) }
        let limit = isFile ? NameLimits.componentBytes - NameLimits.suffixBytes : NameLimits.componentBytes
        guard component.utf8.count <= limit else {
            throw .componentTooLong(component, bytes: component.utf8.count, limit: limit)
        }
    }
}
