import LinuxSystem
import PlatenModel

/// What an administrator is told when files cannot be kept to their groups.
enum RestrictionFailure {
    static func unknown(_ group: String, for path: String) -> Problem {
        Problem(
            .restrictionImpossible,
            [
                "path": path, "group": group, "reason": "this machine has no such group",
                "hint": "Make it with: groupadd \(group), or correct the job's groups.",
            ])
    }

    static func noLists(_ groups: [UInt32], for path: String) -> Problem {
        let names = groups.map { Users.name(ofGroup: $0) }.joined(separator: ", ")
        return Problem(
            .restrictionImpossible,
            [
                "path": path, "group": names, "reason": "its file system has no access control lists",
                "hint": "Put the masters on ext4, xfs or btrfs, or restrict the job to one group that platend's user belongs to.",
            ])
    }

    static func notMember(_ group: UInt32, for path: String) -> Problem {
        let name = Users.name(ofGroup: group)
        return Problem(
            .restrictionImpossible,
            [
                "path": path, "group": name,
                "reason": "its file system has no access control lists, and \(Users.name(ofUser: Users.current)) is not in the group",
                "hint": "Add platend's user with: usermod -aG \(name) \(Users.name(ofUser: Users.current)), then restart platend.",
            ])
    }
}
