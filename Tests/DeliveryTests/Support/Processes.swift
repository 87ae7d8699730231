import Glibc
import LinuxSystem

/// Processes of the machine, by what they were started with.
enum Processes {
    /// Those whose arguments hold `text`, such as the path of a test's own folder.
    static func running(with text: String) throws -> [Int32] {
        try Folder.names(in: "/proc").compactMap(Int32.init).filter { process in
            guard let line = try? SmallFile.text(of: "/proc/\(process)/cmdline") else { return false }
            return line.contains(text)
        }
    }
}

/// Waits for a condition without guessing how long it takes.
func eventually(_ seconds: Double = 120, _ condition: () async -> Bool) async -> Bool {
    let deadline = MonotonicClock.seconds() + seconds
    while MonotonicClock.seconds() < deadline {
        if await condition() { return true }
        await Task.yield()
    }
    return await condition()
}
