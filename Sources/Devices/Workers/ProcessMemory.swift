import LinuxSystem

/// The memory of another process, as the kernel counts it.
enum ProcessMemory {
    /// Bytes that belong to the process alone (`RssAnon` of /proc/PID/status); nil where it is gone.
    static func anonymousBytes(of process: Int32) -> Int? {
        guard let text = try? SmallFile.text(of: "/proc/\(process)/status"),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") }),
            let kibibytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        return kibibytes << 10
    }
}
