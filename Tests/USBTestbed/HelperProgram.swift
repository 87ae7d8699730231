import Foundation
import TestSupport

/// A program that answers lines with lines, and ends at the line `quit`.
final class HelperProgram {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ command: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = Shell.cleanSignals + command
        process.standardInput = input
        process.standardOutput = output
        // A program that outlives the test must not keep the test run's own output open.
        process.standardError = FileHandle.nullDevice
        // Told to end, a program may have ended already.
        signal(SIGPIPE, SIG_IGN)
        try process.run()
    }

    deinit {
        // The end of the input alone would not do: programs that other tests start at the same moment may have inherited the pipe.
        try? write("quit")
    }

    func write(_ line: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
    }

    /// The next line without its end.
    func readLine() throws -> String {
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), byte.first != UInt8(ascii: "\n") {
            guard !byte.isEmpty else { break }
            line += byte
        }
        return String(decoding: line, as: UTF8.self)
    }
}
