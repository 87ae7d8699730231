import Logging
import Subprocess

/// Drains what a driver prints, so that it never blocks, and logs the first of it.
struct DriverOutput {
    /// Bytes of one worker's stream that are looked at; what follows is counted, not kept.
    static let loggedBytes = 65_536
    /// Bytes of a line that are logged.
    static let lineLength = 500

    let stream: String
    let logger: Logger

    /// Returns when the stream ends.
    func drain(_ output: SubprocessOutputSequence) async {
        var line: [UInt8] = []
        var seen = 0
        do {
            for try await buffer in output {
                let rest = max(0, Self.loggedBytes - seen)
                seen += buffer.count
                buffer.withUnsafeBytes { bytes in
                    for byte in bytes.prefix(rest) {
                        if byte == UInt8(ascii: "\n") {
                            log(&line)
                        } else if line.count < Self.lineLength {
                            line.append(byte)
                        }
                    }
                }
            }
        } catch {
            logger.debug("driver output ended", metadata: ["reason": "\(error)"])
        }
        if !line.isEmpty { log(&line) }
        if seen > Self.loggedBytes {
            logger.warning("driver printed \(seen - Self.loggedBytes) more bytes", metadata: ["stream": "\(stream)"])
        }
    }

    private func log(_ line: inout [UInt8]) {
        // Control characters would let a driver forge lines or colours in a terminal.
        let text = String(decoding: line.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
        logger.info("\(text)", metadata: ["stream": "\(stream)"])
        line.removeAll(keepingCapacity: true)
    }
}
