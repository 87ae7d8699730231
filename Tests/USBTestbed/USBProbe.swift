import Foundation
import TestSupport

/// The program `usb-probe`, started so that it sees a ``USBTestbed``, and the lines that it prints.
public final class USBProbe {
    private let process = Process()
    private let input = Pipe()
    /// Kept until the program is gone: umockdev's preload library aborts programs whose test bed has vanished.
    private let testbed: USBTestbed?
    private var lines: AsyncStream<[String: String]>.Iterator

    /// - Parameters:
    ///   - arguments: of `usb-probe`.
    ///   - testbed: what it sees. Nil: the machine's own bus.
    ///   - wrapper: a command that runs it, such as strace.
    public init(_ arguments: [String], on testbed: USBTestbed?, wrapper: [String] = []) throws {
        self.testbed = testbed
        let output = Pipe()
        let environment = (testbed?.environment ?? [:]).merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }.map { "\($0.key)=\($0.value)" }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = Shell.cleanSignals + environment + wrapper + [BuildFolder.program("usb-probe")] + arguments
        process.standardInput = input
        process.standardOutput = output
        // A program that outlives the test must not keep the test run's own output open.
        process.standardError = FileHandle.nullDevice
        lines = Self.lines(of: output.fileHandleForReading).makeAsyncIterator()
        // Told to end, a program may have ended already.
        signal(SIGPIPE, SIG_IGN)
        try process.run()
    }

    deinit {
        quit()
        kill(process.processIdentifier, SIGKILL)
    }

    /// The process that was started: the wrapper's where there is one.
    public var processIdentifier: Int32 { process.processIdentifier }

    /// The next line, empty at the end of the program. Waits; a test's time limit bounds it.
    public func next() async -> [String: String] {
        await lines.next(isolation: #isolation) ?? [:]
    }

    /// Asks the program to end, and returns what it still prints before it says so.
    public func end() async -> [[String: String]] {
        quit()
        var rest: [[String: String]] = []
        while let line = await lines.next(isolation: #isolation), line != ["event": "stopped"] { rest.append(line) }
        return rest
    }

    private func quit() {
        // The end of the input alone would not do: programs that other tests start at the same moment may have inherited the pipe.
        try? input.fileHandleForWriting.write(contentsOf: Data("quit\n".utf8))
    }

    private static func lines(of handle: FileHandle) -> AsyncStream<[String: String]> {
        let bytes = AsyncStream<Data> { continuation in
            Thread.detachNewThread {
                // Not readabilityHandler: it may still be watched by libdispatch when its descriptor is closed.
                while true {
                    let data = handle.availableData
                    if data.isEmpty { break }
                    continuation.yield(data)
                }
                continuation.finish()
            }
        }
        return AsyncStream { continuation in
            Task {
                var pending = Data()
                for await data in bytes {
                    pending += data
                    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                        let line = pending[pending.startIndex..<end]
                        if let fields = try? JSONSerialization.jsonObject(with: line) as? [String: String] { continuation.yield(fields) }
                        pending = Data(pending[(end + 1)...])
                    }
                }
                continuation.finish()
            }
        }
    }
}
