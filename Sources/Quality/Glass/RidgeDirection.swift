/// The way across a thin line, in pixels.
enum RidgeDirection: CaseIterable, Sendable {
    case across, down, falling, rising

    /// Pixels from the middle of a line that ``far`` reaches at most.
    static let far = 5

    var step: (x: Int, y: Int) {
        switch self {
        case .across: (1, 0)
        case .down: (0, 1)
        case .falling: (1, 1)
        case .rising: (1, -1)
        }
    }

    /// To plain ground beside a line that was found: four pixels.
    var near: (x: Int, y: Int) { scaled(self == .across || self == .down ? 4 : 3) }
    /// To plain ground beside a line that is looked for and may be two pixels off.
    var beyond: (x: Int, y: Int) { scaled(self == .across || self == .down ? Self.far : 4) }

    /// Of unit length.
    var normal: (x: Double, y: Double) {
        let length = self == .across || self == .down ? 1.0 : 0.5.squareRoot()
        return (Double(step.x) * length, Double(step.y) * length)
    }

    /// The one that is nearest to the normal of a line that goes this way.
    init(along x: Double, _ y: Double) {
        let across = (x: -y, y: x)
        var best = (RidgeDirection.across, -1.0)
        for direction in Self.allCases {
            let likeness = abs(direction.normal.x * across.x + direction.normal.y * across.y)
            if likeness > best.1 { best = (direction, likeness) }
        }
        self = best.0
    }

    private func scaled(_ factor: Int) -> (x: Int, y: Int) { (step.x * factor, step.y * factor) }
}
