/// A room on a plan: walls, a door, and one of several things inside.
struct PlanRoom: Equatable {
    /// Micrometres from the plan's upper left corner to the middles of the walls.
    let left: Int
    let right: Int
    let top: Int
    let height: Int

    func strokes(_ generator: inout SplitMix64) -> [InkStroke] {
        let wall = PlanLayout.wall
        let door = left + 10_000 + generator.number(below: max(1, right - left - 40_000))
        let bottom = top + height
        var strokes = [
            InkStroke(left: left - wall / 2, top: top, width: wall, height: height),
            InkStroke(left: right - wall / 2, top: top, width: wall, height: height),
            InkStroke(left: left, top: top, width: right - left, height: wall),
            // The door is a gap of 20 mm, with the leaf standing open.
            InkStroke(left: left, top: bottom - wall, width: door - left, height: wall),
            InkStroke(left: door + 20_000, top: bottom - wall, width: max(0, right - door - 20_000), height: wall),
            InkStroke(left: door, top: bottom - 20_000, width: PlanLayout.thinLine, height: 20_000, drift: 8_000),
        ]
        switch generator.number(below: 3) {
        case 0: strokes += brace
        case 1: strokes += hatching(generator.number(below: 2) == 0 ? .blackInk : .redInk)
        default: break
        }
        return strokes + label(&generator)
    }

    /// A cross from corner to corner.
    private var brace: [InkStroke] {
        let inside = right - left - PlanLayout.wall
        return [
            InkStroke(left: left, top: top, width: PlanLayout.thinLine, height: height - 25_000, drift: inside),
            InkStroke(left: right - PlanLayout.thinLine, top: top, width: PlanLayout.thinLine, height: height - 25_000, drift: -inside),
        ]
    }

    /// A band of slanted lines, 4 mm from each other.
    private func hatching(_ colour: Reflectance) -> [InkStroke] {
        stride(from: left + 5_000, to: right - 25_000, by: 4_000).map {
            InkStroke(left: $0, top: top + height / 3, width: PlanLayout.thinLine, height: 20_000, drift: 20_000, colour: colour)
        }
    }

    /// A word of four letters.
    private func label(_ generator: inout SplitMix64) -> [InkStroke] {
        (0..<4).flatMap { letter in
            Glyph.random(&generator).rectangles(
                left: left + 8_000 + letter * Glyph.advance(6_000), top: top + 10_000, height: 6_000, colour: .blueInk)
        }.map(InkStroke.init)
    }
}
