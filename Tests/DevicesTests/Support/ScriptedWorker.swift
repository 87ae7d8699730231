import Foundation
import Logging
import PlatenModel
import TestSupport
import Testing

@testable import Devices

/// A worker program that misbehaves on purpose: what a supervisor must survive, at the place where a driver would do it.
struct ScriptedWorker {
    let scratch: ScratchFolder
    let launcher: WorkerLauncher

    /// - Parameter body: Python run for each request, with `request` (the decoded line), `command` (its name) and `reply(report)`.
    init(_ body: String, deadlines: WorkerDeadlines = WorkerDeadlines(), label: String = #function) throws {
        scratch = try ScratchFolder(label)
        let indented = body.split(separator: "\n", omittingEmptySubsequences: false).map { "        \($0)" }.joined(separator: "\n")
        let script = try scratch.write(
            """
            #!/usr/bin/env python3
            import json, os, signal, socket, subprocess, sys, time
            channel = socket.socket(fileno=os.dup(0))
            def say(identifier, report):
                channel.sendall((json.dumps({"id": identifier, "report": report}) + "\\n").encode())
            say(0, {"hello": {"_0": {"saneVersion": "1.0.0", "processIdentifier": os.getpid()}}})
            if sys.argv[1] == "enumerate":
                request, command = {"id": 0}, "enumerate"
                reply = lambda report: say(0, report)
                for once in [1]:
            \(indented)
                sys.exit(0)
            stream = channel.makefile("r")
            for line in stream:
                request = json.loads(line)
                command = list(request["command"])[0] if isinstance(request["command"], dict) else request["command"]
                reply = lambda report: say(request["id"], report)
                if True:
            \(indented)
            """, to: "worker")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        launcher = WorkerLauncher(
            settings: WorkerSettings(
                program: script, environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"], deadlines: deadlines),
            logger: logger)
    }

    func start() async throws -> WorkerProcess {
        try await launcher.start(scanner: "flatbed-1", device: "scripted:0")
    }

    /// What the script left in a file of the scratch folder, once it is there.
    func written(_ name: String) async throws -> String {
        for _ in 0..<6000 {
            if let text = try? String(contentsOfFile: scratch.path(name), encoding: .utf8), text.hasSuffix("\n") {
                return text.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("\(name) was not written")
        return ""
    }
}
