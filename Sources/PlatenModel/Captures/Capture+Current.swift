extension [Capture] {
    /// Those that no other of them took the place of, in the same order.
    public var current: [Capture] {
        let replaced = Set(compactMap(\.supersedes))
        return filter { !replaced.contains($0.id) }
    }
}
