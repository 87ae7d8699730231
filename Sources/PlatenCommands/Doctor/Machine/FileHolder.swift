import Foundation
import LinuxSystem

/// A program that has a file open.
struct FileHolder: Sendable, Hashable {
    let program: String
    let process: Int

    /// Of the processes that this user may look into; the superuser may look into all (proc(5), `/proc/pid/fd`).
    static func all(of path: String, in surroundings: DoctorSurroundings) -> [FileHolder] {
        processes(surroundings).compactMap { process in
            let folder = surroundings.path("/proc/\(process)/fd")
            let isOpen = ((try? Folder.names(in: folder)) ?? []).contains { descriptor in
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(descriptor)")) == path
            }
            return isOpen ? FileHolder(program: program(of: process, surroundings), process: process) : nil
        }
    }

    /// Whether a program of this name runs, whatever it has open.
    static func runs(_ program: String, in surroundings: DoctorSurroundings) -> Bool {
        processes(surroundings).contains { Self.program(of: $0, surroundings) == program }
    }

    private static func processes(_ surroundings: DoctorSurroundings) -> [Int] {
        ((try? Folder.names(in: surroundings.path("/proc"))) ?? []).compactMap(Int.init).sorted()
    }

    private static func program(of process: Int, _ surroundings: DoctorSurroundings) -> String {
        let name = try? String(contentsOfFile: surroundings.path("/proc/\(process)/comm"), encoding: .utf8)
        return name?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "?"
    }
}
