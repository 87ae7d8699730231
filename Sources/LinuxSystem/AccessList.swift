import CACL
import Glibc

/// Who may read a file or enter a folder: a POSIX access control list, as acl(5) describes it.
public struct AccessList: ~Copyable {
    private let list: acl_t

    private init(owning list: acl_t) {
        self.list = list
    }

    deinit {
        acl_free(UnsafeMutableRawPointer(list))
    }

    /// What `path` has; of a file without a list, what its mode says. `EOPNOTSUPP`: the file system has no lists.
    public static func of(_ path: String) throws(SystemError) -> AccessList {
        guard let list = acl_get_file(path, acl_type_t(ACL_TYPE_ACCESS)) else { throw .last("acl_get_file", path) }
        return AccessList(owning: list)
    }

    /// The owner and these groups read; the owning group and all others do nothing. A folder's owner also writes, and its groups enter it.
    ///
    /// - Parameter groups: numbers of groups. Empty: the owning group reads, as mode 0440 or 0750 says, and the list goes away.
    public static func reading(by groups: [UInt32], isFolder: Bool) throws(SystemError) -> AccessList {
        let reading = isFolder ? "r-x" : "r--"
        var entries = ["u::\(isFolder ? "rwx" : "r--")", "g::\(groups.isEmpty ? reading : "---")", "o::---"]
        if !groups.isEmpty { entries += Set(groups).sorted().map { "g:\($0):\(reading)" } + ["m::\(reading)"] }
        let text = entries.joined(separator: ",")
        guard let list = acl_from_text(text) else { throw .last("acl_from_text", text) }
        return AccessList(owning: list)
    }

    /// One entry a line, as getfacl(1) shows them: `group:archive:r--`.
    public var text: String {
        guard let text = acl_to_text(list, nil) else { return "" }
        defer { acl_free(text) }
        return String(cString: text)
    }

    /// Replaces what `path` has, at once. Takes its owner. `EOPNOTSUPP`: the file system has no lists.
    public borrowing func set(on path: String) throws(SystemError) {
        guard acl_set_file(path, acl_type_t(ACL_TYPE_ACCESS), list) == 0 else { throw .last("acl_set_file", path) }
    }
}
