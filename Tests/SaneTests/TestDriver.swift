import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@testable import Sane

/// Debian's `test` driver behind the stock dll meta-backend, seen through a configuration folder of our own.
enum TestDriver {
    /// libsane reads its environment once a process, so all tests share one folder; it goes when the process ends.
    private static let configuration: Result<ScratchFolder, any Error> = Result {
        let folder = try ScratchFolder("sane-configuration")
        try folder.write("test\n", to: "dll.conf")
        try folder.write("number_of_devices 2\n", to: "test.conf")
        try folder.write("", to: "dll.d/.keep")
        setenv("SANE_CONFIG_DIR", folder.path, 1)
        atexit { try? TestDriver.remove() }
        return folder
    }

    private static func remove() throws {
        try FileManager.default.removeItem(atPath: configuration.get().path)
    }

    static func library() throws -> SaneLibrary {
        _ = try configuration.get()
        return try SaneLibrary()
    }

    /// The driver keeps all values from one handle to the next, so each test sets what matters to it. 50 dpi and 10 × 10 mm make a page of
    /// a few hundred bytes.
    private static let defaults: KeyValuePairs<String, OptionValue> = [
        "hand-scanner": .bool(false), "mode": .text("Color"), "three-pass": .bool(false), "mode": .text("Gray"), "depth": .number(8),
        "source": .text("Flatbed"), "resolution": .number(50), "tl-x": .number(0), "tl-y": .number(0), "br-x": .number(10),
        "br-y": .number(10), "test-picture": .text("Solid black"), "read-limit": .bool(false), "read-delay": .bool(false),
        "read-return-value": .text("Default"), "ppl-loss": .number(0), "fuzzy-parameters": .bool(false),
        "enable-test-options": .bool(false),
    ]

    /// The first test device with the given options set, by name and in order.
    static func open(_ options: KeyValuePairs<String, OptionValue> = [:]) throws -> SaneScanner {
        var scanner = try library().open("test:0", scanner: "flatbed-1")
        for (name, value) in defaults { try scanner.set(name, to: value) }
        for (name, value) in options { try scanner.set(name, to: value) }
        return scanner
    }
}

extension SaneScanner {
    func option(_ name: String) throws -> ScannerOption {
        try #require(try options(includingValues: true).first { $0.name == name && $0.type != .group })
    }

    @discardableResult
    mutating func set(_ name: String, to value: OptionValue, adjusting: ValueAdjustment = .none) throws -> OptionChange {
        try set(option(name).index, to: value, adjusting: adjusting)
    }

    /// All bytes of one frame.
    mutating func readFrame(chunk: Int = 32_768) throws -> [UInt8] {
        var frame: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            var span = buffer.mutableSpan
            var bytes = span.mutableBytes
            guard let count = try read(into: &bytes) else { return frame }
            frame += buffer[..<count]
        }
    }
}

/// The error that a call throws, nil where it succeeds.
func saneError(_ call: () throws -> Void) throws -> SaneError? {
    do {
        try call()
        return nil
    } catch let error as SaneError {
        return error
    }
}

/// Everything that calls libsane: one test after another, as libsane has no threads.
@Suite("libsane with the test driver", .serialized, .onSaneThread)
struct SaneDriver {}
