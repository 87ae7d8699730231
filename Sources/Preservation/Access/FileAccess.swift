import Glibc
import LinuxSystem
import PlatenModel

/// Who may read the files of a job. The daemon's user, who owns them, always may.
enum FileAccess: Sendable, Hashable {
    /// The owning group, as the modes 0440 and 0750 say.
    case open
    /// These groups alone, by number.
    case groups([UInt32])
    /// Nobody else: the groups are not known.
    case closed

    /// What a job's restriction means on this machine.
    ///
    /// - Parameter names: groups by name, or by number where the machine has no name for one. Empty: no restriction.
    /// - Throws: `restriction-impossible` where there is no such group.
    static func of(_ names: [String], for path: String) throws(Problem) -> FileAccess {
        if names.isEmpty { return .open }
        var groups: [UInt32] = []
        for name in names {
            guard let group = Users.identifier(ofGroup: name) ?? UInt32(name) else { throw RestrictionFailure.unknown(name, for: path) }
            groups.append(group)
        }
        return .groups(groups)
    }

    /// Gives a file of Platen's, or a folder, this access and no other. At no time may others than before and after read it. Blocks.
    ///
    /// - Throws: `restriction-impossible` where the file system cannot hold it; `storage-failed`, `storage-full`.
    func apply(to path: String, isFolder: Bool = false) throws(Problem) {
        switch self {
        case .open: try applyList([], to: path, isFolder)
        case .groups(let groups): try applyList(groups, to: path, isFolder)
        case .closed: try FileMode.set(isFolder ? 0o700 : 0o400, of: path)
        }
    }

    private func applyList(_ groups: [UInt32], to path: String, _ isFolder: Bool) throws(Problem) {
        do throws(SystemError) {
            try AccessList.reading(by: groups, isFolder: isFolder).set(on: path)
        } catch {
            guard error.number == EOPNOTSUPP || error.number == ENOSYS else { throw StorageFailure.writing(path, error) }
            if groups.isEmpty { return try FileMode.set(isFolder ? 0o750 : 0o440, of: path) }
            try giveToGroup(groups, path, isFolder)
        }
    }

    /// Where the file system has no lists, its owning group can be one group.
    private func giveToGroup(_ groups: [UInt32], _ path: String, _ isFolder: Bool) throws(Problem) {
        guard let group = groups.first, Set(groups).count == 1 else { throw RestrictionFailure.noLists(groups, for: path) }
        // The group that has it until now is shut out first.
        try FileMode.set(isFolder ? 0o700 : 0o400, of: path)
        guard chown(path, uid_t.max, group) == 0 else {
            if errno == EPERM { throw RestrictionFailure.notMember(group, for: path) }
            throw StorageFailure.writing(path, .last("chown", path))
        }
        try FileMode.set(isFolder ? 0o750 : 0o440, of: path)
    }

    /// Gives a file or folder what another of its kind has; where that cannot be, nobody but its owner may read it. Blocks.
    ///
    /// - Throws: `storage-failed`, `storage-full`.
    static func copy(from model: String, to path: String) throws(Problem) {
        let status = try FileStatus.of(model)
        if try FileStatus.of(path).group != status.group, chown(path, uid_t.max, status.group) != 0 {
            return try FileMode.set(status.isFolder ? 0o700 : 0o400, of: path)
        }
        do throws(SystemError) {
            try AccessList.of(model).set(on: path)
        } catch {
            guard error.number == EOPNOTSUPP || error.number == ENOSYS else { throw StorageFailure.writing(path, error) }
            try FileMode.set(status.mode, of: path)
        }
    }
}
