/// What a profile says otherwise for some scanners.
public struct ProfileOverride: Codable, Sendable, Hashable {
    public var match: ScannerMatch
    public var changes: ProfileChanges

    public init(match: ScannerMatch, changes: ProfileChanges) {
        self.match = match
        self.changes = changes
    }
}
