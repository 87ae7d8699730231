import Foundation
import Glibc
import Synchronization
import TestSupport

/// A program of `Programs/` that answers each line of its input by a line, and ends with its input: it cannot outlive this process.
final class PeerProcess: Sendable {
    private let program: String
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    /// One question at a time, or answers would go to the wrong one.
    private let conversation = Mutex(())

    /// Starts the program and returns what it says first.
    init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        self.program = program
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // Without -B Python would leave compiled files among the sources.
        process.arguments = Shell.cleanSignals + ["python3", "-B", PeerProcess.folder + program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit { end() }

    /// The programs lie among the sources.
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Programs/"

    /// Says one line and returns the answer.
    @discardableResult
    func ask(_ line: String) throws -> Data {
        try conversation.withLock { _ in
            // Writing to an ended program would end this process, too, by SIGPIPE.
            guard process.isRunning else { throw PeerError(program: program, reason: "it ended") }
            try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
            return try answer()
        }
    }

    /// The next line of the output; an object with `error` is thrown as that.
    func answer() throws -> Data {
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), let first = byte.first, first != UInt8(ascii: "\n") { line += byte }
        guard !line.isEmpty else { throw PeerError(program: program, reason: "it ended") }
        if let refusal = try? JSONDecoder().decode(Refusal.self, from: line) { throw PeerError(program: program, reason: refusal.error) }
        return line
    }

    private struct Refusal: Decodable {
        let error: String
    }

    /// Stops it in the middle of whatever it does, or lets it go on.
    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Ends it and waits for that.
    func end() {
        try? input.fileHandleForWriting.close()
        // A frozen one would not see the end of its input.
        if process.isRunning { signal(SIGCONT) }
        process.waitUntilExit()
    }

    var processIdentifier: Int32 { process.processIdentifier }
}
