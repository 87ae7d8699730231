import Foundation

/// Runs other programs for tests.
public enum Shell {
    public struct Result: Sendable {
        public let status: Int32
        public let output: Data
        public let errors: String
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Arguments of env(1) that give a child the signals of a fresh process. A child inherits the mask of the thread that starts it, and the
    /// threads that run tests block SIGTERM and SIGINT: a program started so could not be stopped.
    public static let cleanSignals = ["--default-signal"]

    /// Seconds after which a program is killed: a test that hangs would hide all others.
    private static let patience = 180

    /// Runs a program found on the path and waits for its end. `environment` is added to the test's own.
    @discardableResult
    public static func run(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = Shell.cleanSignals + ["timeout", "-k", "5", "\(patience)", program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let errorFile = FileManager.default.temporaryDirectory.appendingPathComponent("platen-stderr-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: errorFile) }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errorFile)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: data, errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }
}
