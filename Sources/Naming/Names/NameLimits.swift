/// How long names may become.
public enum NameLimits {
    /// Bytes of a folder's name in UTF-8: NAME_MAX of Linux; NTFS and APFS take as many.
    public static let componentBytes = 255
    /// Bytes that a master's name leaves free for what is added to it: `.json` of its sidecar, suffixes of files beside it.
    public static let suffixBytes = 15
    /// Bytes of a whole path below the masters' root. PATH_MAX of macOS and the longest key of S3 are 1024; the root needs its part.
    public static let pathBytes = 900
    /// Names that are tried for one image before it is given up.
    public static let versions = 9_999
}
