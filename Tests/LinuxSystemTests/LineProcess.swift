import Foundation

/// A program that tells by a line how far it is, and ends with its input.
final class LineProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ program: String, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// The next line, without its end.
    func readLine() -> String {
        var line = Data()
        while let byte = try? output.fileHandleForReading.read(upToCount: 1), byte.first != UInt8(ascii: "\n"), !byte.isEmpty { line += byte }
        return String(decoding: line, as: UTF8.self)
    }

    func closeInput() { try? input.fileHandleForWriting.close() }

    func waitForEnd() { process.waitUntilExit() }
}
