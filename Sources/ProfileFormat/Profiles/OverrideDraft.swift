import PlatenModel

/// An entry below `scanners`.
struct OverrideDraft {
    let match: ScannerMatch
    let place: Place
    let values: ValuesDraft
}
