import LinuxSystem

/// Something that a test waited for did not come.
struct TimeoutError: Error, CustomStringConvertible {
    let what: String
    var description: String { "timed out: \(what)" }
}

/// Returns as soon as the condition holds; throws after two minutes.
func wait(for what: String, until condition: () throws -> Bool) async throws {
    let deadline = MonotonicClock.seconds() + 120
    while try !condition() {
        guard MonotonicClock.seconds() < deadline else { throw TimeoutError(what: what) }
        try await Task.sleep(for: .milliseconds(10))
    }
}
