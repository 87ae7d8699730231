import PlatenModel

/// Room that the pages under way of all cycles will still take, where no file system has reserved it for them: what is free counts once.
actor SpaceLedger {
    private var claims: [Identifier<Capture>: Int] = [:]

    /// Takes room for a page where there is room for it and `reserve`. Returns what there is once others have what they were promised.
    func claim(_ bytes: Int, for capture: Identifier<Capture>, free: Int, reserve: Int) -> (isClaimed: Bool, available: Int) {
        let available = free - claims.values.reduce(0, +)
        guard available >= bytes + reserve else { return (false, available) }
        claims[capture] = bytes
        return (true, available)
    }

    /// So many bytes of the page are written, or reserved on the disk: they are no longer free.
    func take(_ bytes: Int, of capture: Identifier<Capture>) {
        guard let claim = claims[capture] else { return }
        claims[capture] = max(0, claim - bytes)
    }

    func release(_ capture: Identifier<Capture>) {
        claims[capture] = nil
    }
}
