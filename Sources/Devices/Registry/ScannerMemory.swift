import PlatenModel

/// Remembers which stable name belongs to which identity, across restarts.
public protocol ScannerMemory: Sendable {
    /// All that is remembered.
    func rememberedScanners() async throws -> [RememberedScanner]
    /// Returns when the name is kept for good. What was kept for the identity is replaced.
    func remember(_ scanner: RememberedScanner) async throws
    /// Returns when nothing is kept of the identity any more.
    func forget(identity: String) async throws
}
