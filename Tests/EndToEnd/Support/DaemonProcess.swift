import Foundation
import Glibc
import LinuxSystem
import Synchronization
import TestSupport

/// The daemon's process, killed when the test lets go of it.
final class DaemonProcess: Sendable {
    private let scratch: ScratchFolder
    private let environment: [String: String]
    private let launcher: [String]
    private let process = Mutex<Process?>(nil)

    init(scratch: ScratchFolder, environment: [String: String], launcher: [String]) {
        self.scratch = scratch
        self.environment = environment
        self.launcher = launcher
    }

    deinit {
        process.withLock { process in
            if let process, process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
        }
    }

    var processIdentifier: Int32 { process.withLock { $0?.processIdentifier ?? -1 } }
    var isRunning: Bool { process.withLock { $0?.isRunning ?? false } }

    func start() throws {
        let log = scratch.path("platend.log")
        if !Folder.exists(log) { _ = FileManager.default.createFile(atPath: log, contents: nil) }
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try output.seekToEnd()
        let started = Process()
        started.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        started.arguments =
            Shell.cleanSignals + launcher + [
                "\(Binaries.folder)/platend",
                "--config", scratch.path("platend.yaml"), "--state-dir", scratch.path("state"), "--socket", scratch.path("run/platend.sock"),
            ]
        started.environment = ProcessInfo.processInfo.environment
            .merging(["NOTIFY_SOCKET": scratch.path("run/notify")]) { $1 }
            .merging(environment) { $1 }
        started.standardError = output
        started.standardOutput = output
        started.standardInput = FileHandle.nullDevice
        try started.run()
        process.withLock { $0 = started }
    }

    func signal(_ number: Int32) {
        process.withLock { process in
            if let process, process.isRunning { Glibc.kill(process.processIdentifier, number) }
        }
    }

    /// Waits for the end; fails after two minutes.
    func waitForEnd() async throws -> Int32 {
        let deadline = MonotonicClock.seconds() + 120
        while isRunning {
            guard MonotonicClock.seconds() < deadline else { throw TimeoutError(what: "platend did not end") }
            try await Task.sleep(for: .milliseconds(10))
        }
        return process.withLock { $0?.terminationStatus ?? -1 }
    }
}
