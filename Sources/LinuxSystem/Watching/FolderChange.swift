/// What happened to the names in a folder.
public enum FolderChange: Sendable, Hashable {
    case appeared(String)
    /// The rights of a file changed or, where that is watched, what is in it.
    case changed(String)
    case vanished(String)
    /// Anything may have happened: the folder is new or gone, or changes came faster than they were read.
    case everything
}
