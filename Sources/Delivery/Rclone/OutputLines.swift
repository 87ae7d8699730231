import Subprocess

/// Cuts a stream of bytes into lines. What is longer than the limit is cut off, so that a program that never ends a line takes no memory.
struct OutputLines {
    /// Bytes. A listing's line is a path and little more; a log line lists the files under way.
    static let limit = 1 << 20

    private var line: [UInt8] = []

    /// Reads to the end; every byte is taken, so that the program never waits.
    static func drain(_ output: SubprocessOutputSequence, _ body: ([UInt8]) -> Void) async {
        var lines = Self()
        do {
            for try await buffer in output { buffer.withUnsafeBytes { lines.take($0, body) } }
        } catch {
            // The pipe has gone with its program: what came is all there is, and the exit status tells the rest.
        }
        lines.end(body)
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer, _ body: ([UInt8]) -> Void) {
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            // A line end lies before each part but the first.
            if part.offset > 0 { end(body) }
            line += part.element.prefix(max(0, Self.limit - line.count))
        }
    }

    mutating func end(_ body: ([UInt8]) -> Void) {
        if !line.isEmpty { body(line) }
        line.removeAll(keepingCapacity: true)
    }
}
