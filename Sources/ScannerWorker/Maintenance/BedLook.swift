/// An image of the bed that was taken to measure something, and what was measured.
struct BedLook<Outcome> {
    let outcome: Outcome
    /// Pixels an inch.
    let x: Double
    let y: Double
    /// Pixels.
    let width: Int
    let height: Int
}
