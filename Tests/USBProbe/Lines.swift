import Foundation
import LinuxSystem

/// Prints one JSON object with sorted keys.
func printLine(_ fields: [String: String]) {
    guard let data = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes]) else { return }
    // Not through the C library's streams: flushing them would wait for the one that is being read.
    try? FileHandle.standardOutput.write(contentsOf: data + Data("\n".utf8))
}

/// Calls `body` when the standard input ends or says `quit`.
func endWithInput(_ body: @escaping @Sendable () async -> Void) {
    Task {
        await BlockingWork.run { while let line = readLine(), line != "quit" {} }
        await body()
    }
}
