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

    /// Whether these threads come to sleep for so many seconds on end, without one wake-up, within ten times of that. On a busy machine a thread that
    /// has nothing more to do is still on its way to sleep for a while; one that wakes up again and again never gets there.
    public static func comeToRest(of process: Int32, named names: Set<String>, for seconds: Double) async throws -> Bool {
        for _ in 0..<10 {
            let before = try switches(of: process, named: names)
            try await Task.sleep(for: .seconds(seconds))
            if try switches(of: process, named: names) == before { return true }
        }
        return false
    }
}
