import Foundation
import PlatenModel
import TestSupport

extension StationUnderTest {
    /// What the stream of events tells of all that is kept now. The stream says itself when it has told that, and goes on; it is left then.
    func eventText(_ query: String = "?after=0", headers: [String] = [], as user: [String] = []) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            Shell.cleanSignals + user + ["curl", "-sS", "-N", "--max-time", "120", "--unix-socket", socketPath]
            + headers.flatMap { ["-H", $0] } + ["http://platend/v1/events\(query)"]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let mark = Data("\n: up to date\n".utf8)
        var text = Data()
        while text.range(of: mark) == nil {
            let part = output.fileHandleForReading.availableData
            guard !part.isEmpty else { throw TimeoutError(what: "the stream of events is up to date") }
            text += part
        }
        process.terminate()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }

    /// All events so far, oldest first.
    func events() throws -> [Event] {
        try eventText().split(separator: "\n").filter { $0.hasPrefix("data:") }.compactMap { line in
            try? PlatenJSON.decoder().decode(Event.self, from: Data(line.dropFirst(5).utf8))
        }
    }
}
