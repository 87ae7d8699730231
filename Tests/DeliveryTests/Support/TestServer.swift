import Foundation
import Glibc
import Synchronization
import TestSupport

/// A server on the loopback, ended with the test.
final class TestServer: Sendable {
    struct Failure: Error {
        let output: String
    }

    private let process: Mutex<Process>

    /// Returns when the server has said that it serves.
    ///
    /// - Parameter sign: what its standard error has then.
    init(_ program: String, _ arguments: [String], sign: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // Whatever becomes of the test, the server ends.
        process.arguments = Shell.cleanSignals + ["timeout", "-k", "1", "120", program] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        self.process = Mutex(process)
        var text = ""
        while !text.contains(sign) {
            let data = errors.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Failure(output: text) }
            text += String(decoding: data, as: UTF8.self)
        }
        said = text
        // A server that logs more must not wait for a reader.
        Thread.detachNewThread { while !errors.fileHandleForReading.availableData.isEmpty {} }
    }

    /// Its output up to the sign.
    let said: String

    /// Ends it and waits for that.
    func end() {
        process.withLock { process in
            process.terminate()
            process.waitUntilExit()
        }
    }

    deinit { end() }

    /// A port of 127.0.0.1 that nobody uses now.
    static func freePort() throws -> Int {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(number, generic, length) == 0, getsockname(number, generic, &length) == 0 else { throw Failure(output: "no free port") }
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
