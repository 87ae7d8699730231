import PlatenModel

/// Remembers which stable name belongs to which identity, across restarts.
public protocol ScannerMemory: Sendable {
    /// All that is remembered.
    func rememberedScanners() async throws -> [RememberedScanner]
    /// Returns when the name is kept for good.
    func remember(_ scanner: RememberedScanner) async throws
}
