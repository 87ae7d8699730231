import CLinux
import Glibc
import LinuxSystem

/// Processes that a driver started and that left its worker's process group (setsid), so that no signal to the group reaches them.
///
/// The daemon adopts them when their worker ends (PR_SET_CHILD_SUBREAPER) and knows them by a variable of their environment, which every
/// child of a worker inherits.
public enum Orphans {
    /// The variable that names the launch a process belongs to.
    static let variable = "PLATEN_WORKER"

    /// Makes this process the one that inherits orphans of its workers. Once is enough; a kernel that refuses leaves them to init.
    public static func adopt() {
        platen_adopt_orphans()
    }

    /// Kills and reaps all children of this process that carry the mark of a launch. Blocks for a moment.
    static func end(of launch: String) {
        let mark = Array("\(variable)=\(launch)".utf8)
        let own = getpid()
        // What one of them forked meanwhile is adopted in its turn: until a look finds none, which a fork bomb must not draw out.
        for _ in 0..<8 {
            let orphans = children(of: own).filter { environment(of: $0).contains { $0.elementsEqual(mark) } }
            if orphans.isEmpty { return }
            for orphan in orphans { kill(orphan, SIGKILL) }
            for orphan in orphans { reap(orphan) }
        }
    }

    /// Waits for the end of a killed process, a second at most: one that is stuck in the kernel stays.
    private static func reap(_ orphan: pid_t) {
        for _ in 0..<200 {
            if waitpid(orphan, nil, WNOHANG) != 0 { return }
            usleep(5_000)
        }
    }

    private static func children(of parent: pid_t) -> [pid_t] {
        ((try? Folder.names(in: "/proc")) ?? []).compactMap { name in
            guard let process = pid_t(name), let status = try? SmallFile.bytes(of: "/proc/\(name)/stat"),
                let end = status.lastIndex(of: UInt8(ascii: ")"))
            else { return nil }
            // pid (name) state parent …: the name may hold anything, parentheses and blanks included (proc(5)).
            let fields = status[status.index(after: end)...].split(separator: UInt8(ascii: " "))
            guard fields.count > 1, let found = pid_t(String(decoding: fields[1], as: UTF8.self)) else { return nil }
            return found == parent ? process : nil
        }
    }

    private static func environment(of process: pid_t) -> [ArraySlice<UInt8>] {
        (try? SmallFile.bytes(of: "/proc/\(process)/environ"))?.split(separator: 0) ?? []
    }
}
