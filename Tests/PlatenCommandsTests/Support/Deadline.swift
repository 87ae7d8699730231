import LinuxSystem

/// Waits for a condition without guessing how long it takes.
func eventually(_ seconds: Double = 120, _ condition: () async -> Bool) async -> Bool {
    let deadline = MonotonicClock.seconds() + seconds
    while MonotonicClock.seconds() < deadline {
        if await condition() { return true }
        await Task.yield()
    }
    return await condition()
}
