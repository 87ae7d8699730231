import PlatenModel

/// Shows nothing.
struct SilentScanDisplay: ScanDisplay {
    func show(_ event: Event) {}
    func note(_ sentence: String) {}
    func offer(_ sentence: String?) {}
    func finish() {}
}
