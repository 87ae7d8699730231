import PlatenModel

/// Other names for masters, given all together: they may change places with one another.
///
/// The catalogue keeps it before the first file moves, and until it has taken the new names in.
public struct RenamePlan: Codable, Sendable, Hashable {
    /// One master.
    public struct Entry: Codable, Sendable, Hashable {
        /// Where the master is, below the masters' root.
        public var from: String
        /// The sidecar that it has under its new name, which is `sidecar.capture.file`. It keeps the old one: ``Sidecar/renamed(to:by:at:reason:)``.
        public var sidecar: Sidecar

        public init(from: String, sidecar: Sidecar) {
            self.from = from
            self.sidecar = sidecar
        }

        public var capture: Identifier<Capture> { sidecar.capture.id }
        /// Where the master goes, below the masters' root.
        public var to: String { sidecar.capture.file }
    }

    /// Names its files while they are under way.
    public var id: Identifier<RenamePlan>
    public var entries: [Entry]

    public init(id: Identifier<RenamePlan> = .make(), entries: [Entry]) {
        self.id = id
        self.entries = entries
    }
}
