import PlatenModel

/// An image of the bed that was taken to measure something, and what was measured.
struct BedLook<Outcome> {
    /// Nil: whoever measured came to no end.
    let outcome: Outcome?
    /// Pixels an inch.
    let x: Double
    let y: Double
    let geometry: ImageGeometry
}
