import Foundation
import LinuxSystem
import TestSupport

/// A journal of systemd's own program that only one test writes to, in a mount namespace: libsystemd knows one place only.
final class PrivateJournal: Sendable {
    private static let program = "/lib/systemd/systemd-journald"
    private static let folder = "/run/log/journal"
    private let process: Process
    /// Closed, by whatever end of the tests: the journal goes, too. The death of a parent is no such sign, since that of the thread that began it is one.
    private let lifeline = Pipe()

    /// Mount namespaces and the program.
    static let worksHere =
        Folder.exists(program) && (try? Shell.run("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/run"]).status) == 0
        && (try? Shell.run("nsenter", ["--version"]).status) == 0

    /// - Parameter catalogue: a catalogue of explanations, the only one that this journal has.
    init(catalogue: String) async throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = """
            mount -t tmpfs none /run && mkdir -p /run/systemd/journal \(Self.folder) /run/catalog /run/database && cp "$1" /run/catalog/ &&
            mount --bind /run/catalog /usr/lib/systemd/catalog && mount --bind /run/database /var/lib/systemd/catalog &&
            journalctl --update-catalog && { \(Self.program) </dev/null & read -r end; kill -KILL $!; }
            """
        process.arguments = Shell.cleanSignals + ["unshare", "-m", "sh", "-c", script, "sh", catalogue]
        process.standardInput = lifeline
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let socket = "/proc/\(process.processIdentifier)/root/run/systemd/journal/socket"
        let deadline = MonotonicClock.seconds() + 120
        while !Folder.exists(socket) {
            guard process.isRunning, MonotonicClock.seconds() < deadline else { throw TimeoutError(what: "the journal of the test's own") }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    deinit {
        try? lifeline.fileHandleForWriting.close()
    }

    private var entry: [String] { ["nsenter", "-t", String(process.processIdentifier), "-m"] }

    /// Words before a command whose standard error this journal is said to be, as systemd says it of a service.
    var launcher: [String] { entry + ["sh", "-c", "JOURNAL_STREAM=$(stat -Lc %d:%i /proc/self/fd/2) exec \"$@\"", "sh"] }

    /// What journalctl prints.
    func show(_ arguments: String...) throws -> Shell.Result {
        try Shell.run(entry[0], Array(entry.dropFirst()) + ["journalctl", "--no-pager", "-q", "-D", Self.folder] + arguments)
    }

    /// The fields of all messages of platend that have one.
    func messages(with field: String) throws -> [[String: String]] {
        let lines = try show("-o", "json", "SYSLOG_IDENTIFIER=platend").text.split(separator: "\n")
        return lines.compactMap { line in
            let fields = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return fields?.compactMapValues { $0 as? String }
        }.filter { $0[field] != nil }
    }
}
