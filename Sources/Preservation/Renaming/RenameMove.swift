import PlatenModel

/// The way of one master, as the journal of a renaming holds it. Paths are below the masters' root.
struct RenameMove: Codable, Sendable, Hashable {
    let capture: Identifier<Capture>
    let from: String
    let to: String
}
