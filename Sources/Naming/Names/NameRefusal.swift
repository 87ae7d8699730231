/// Why a template gives no name for an image.
public enum NameRefusal: Error, Sendable, Hashable {
    /// A field outside of groups for which nothing is known.
    case missingValue(NameField)
    /// Of the field's value nothing can stand in a name: `???`.
    case unusableValue(NameField, value: String)
    /// Sequence, position and version count from 1.
    case numberTooSmall(NameField, Int)
    case emptyComponent(path: String)
    /// A component `.` or `..`.
    case leavesFolder(path: String)
    /// Begins with a dot: the masters' root keeps hidden folders for itself.
    case hiddenComponent(String)
    /// Begins with a space, or ends with a space or dot, which Windows drops.
    case endsNotKept(String)
    case forbiddenCharacter(String)
    /// Windows keeps the name for a device.
    case reservedName(String)
    /// Limits as in ``NameLimits``: a file leaves room for the suffix of its sidecar.
    case componentTooLong(String, bytes: Int, limit: Int)
    case pathTooLong(path: String, bytes: Int, limit: Int)
    /// All versions up to ``NameLimits/versions`` are taken; the last one that was tried.
    case everyNameTaken(path: String)
}

extension NameRefusal: CustomStringConvertible {
    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .missingValue(let field): "{\(field)} has no value: give the item one, or put the field in [ ] to leave it out where it has none"
        case .unusableValue(let field, let value): "nothing of {\(field)} \u{201C}\(value)\u{201D} can stand in a name: use letters or digits"
        case .numberTooSmall(let field, let number): "{\(field)} counts from 1 and is \(number)"
        case .emptyComponent(let path): "a folder or file of \(path) has no name: write something outside of [ ] between two slashes"
        case .leavesFolder(let path): "\(path) leaves the masters' folder: take the dots out of the template"
        case .hiddenComponent(let name): "\(name) begins with a dot, and hidden folders are kept for Platen itself: begin with something else"
        case .endsNotKept(let name): "\u{201C}\(name)\u{201D} has a space or dot at an edge, which not every system keeps: take it out"
        case .forbiddenCharacter(let name): "\(name) has a character that not every file system takes: take it out of the template"
        case .reservedName(let name): "Windows keeps \(name) for a device: write something before it, such as item_"
        case .componentTooLong(let name, let bytes, let limit): "\(name) has \(bytes) bytes where \(limit) fit: use fewer or shorter fields"
        case .pathTooLong(let path, let bytes, let limit): "\(path) has \(bytes) bytes where \(limit) fit: use fewer or shorter fields"
        case .everyNameTaken(let path): "every name up to \(path) is taken: put {sequence} into the template"
        }
    }
}
