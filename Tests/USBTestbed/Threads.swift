import Foundation

/// The threads of another process.
public enum Threads {
    /// How often each thread of one of these names went to sleep by itself so far, by its number: a wake-up costs one.
    public static func switches(of process: Int32, named names: Set<String>) throws -> [String: Int] {
        var switches: [String: Int] = [:]
        for thread in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task") {
            // A thread of the runtime's pool may have ended since it was listed.
            guard let text = try? String(contentsOfFile: "/proc/\(process)/task/\(thread)/status", encoding: .utf8) else { continue }
            let fields = text.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) } }
            guard let name = fields.first(where: { $0[0] == "Name" })?.last, names.contains(name) else { continue }
            switches[thread] = fields.first { $0[0] == "voluntary_ctxt_switches" }?.last.flatMap { Int($0) }
        }
        return switches
    }

    /// Whether the threads slept from one reading to the other, but for the one switch with which a thread that was still on its way fell
    /// asleep.
    public static func slept(_ before: [String: Int], _ after: [String: Int]) -> Bool {
        before.keys == after.keys && before.allSatisfy { (after[$0.key] ?? 0) - $0.value <= 1 }
    }
}
