/// Dark lines on light ground that a column of an image crosses, while its rows pass.
struct DarkLines: Sendable {
    /// Shares of full scale below the ground: where a line begins, and how dark it is at least.
    let edge: Double
    let depth: Double
    /// Rows that a line has at most.
    let thickest: Int

    /// Middles of the lines in rows, from the top down.
    private(set) var places: [Double] = []
    private var ground: Double?
    private var weight = 0.0
    private var moment = 0.0
    private var deepest = 0.0
    private var rows = 0

    init(edge: Double, depth: Double, thickest: Int) {
        self.edge = edge
        self.depth = depth
        self.thickest = thickest
    }

    /// - Parameter value: 0 to 1.
    mutating func take(_ value: Double, row: Int) {
        guard let ground else {
            self.ground = value
            return
        }
        let ink = ground - value
        guard ink > edge, rows <= thickest else {
            if rows > 0, rows <= thickest, deepest >= depth { places.append(moment / weight) }
            // Ground that is dark for long is ground of its own.
            self.ground = rows > thickest ? value : ground + (value - ground) * (value > ground ? 0.5 : 0.05)
            (weight, moment, deepest, rows) = (0, 0, 0, 0)
            return
        }
        // From the edge on, so that a row that is just within it moves nothing.
        weight += ink - edge
        moment += (ink - edge) * (Double(row) + 0.5)
        deepest = max(deepest, ink)
        rows += 1
    }
}
