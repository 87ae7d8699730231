/// The two sides of a leaf, as codicology names them.
public enum LeafSide: String, Codable, Sendable, Hashable, CaseIterable {
    case recto
    case verso

    /// The letter behind a folio's number: `12r`.
    public var letter: String { self == .recto ? "r" : "v" }
}
