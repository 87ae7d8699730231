/// Where everything is on a generated plan, which is as long as anybody likes: it consists of bays of 250 mm that follow each other downwards,
/// and each is worked out when the sensor reaches it. The upper metre of a plan of ten metres is the plan of one metre.
///
/// A bay begins with a ruler across, a mark each millimetre from the left edge; then come rooms with walls, doors, braces and hatching, the
/// dimensions of the rooms in millimetres, and a line of notes. Down the left edge runs another ruler, with a number each 50 mm.
struct PlanLayout {
    /// Micrometres.
    let width: Int
    let seed: UInt64

    /// Micrometres from a bay to the next.
    static let bayHeight = 250_000
    static let margin = 25_000
    static let thinLine = 350
    static let wall = 1_200

    /// From the bay's upper edge.
    static let rooms = 25_000..<185_000
    static let dimensionLine = 200_000
    static let notesLine = 215_000
    static let noteHeight = 4_000

    init(width: Int, seed: UInt64) {
        self.width = width
        self.seed = seed
    }

    /// Rulers, rooms, dimensions and notes of a bay, counted from 0. A stroke lies upon those that begin higher, and upon those that begin in the
    /// same row and stand before it in the list.
    func strokes(ofBay bay: Int) -> [InkStroke] {
        var generator = SplitMix64(seed, UInt64(bay))
        let top = bay * Self.bayHeight
        var strokes = rulerDown(top) + rulerAcross(top)
        guard roomsWidth > 0 else { return strokes }
        for room in rooms(ofBay: bay) { strokes += room.strokes(&generator) }
        for dimension in dimensions(ofBay: bay) { strokes += Self.strokes(of: dimension) }
        return strokes + notes(bay, &generator)
    }

    /// The rooms of a bay, from left to right: each is a whole number of millimetres wide, and at least 60.
    func rooms(ofBay bay: Int) -> [PlanRoom] {
        // A list of its own: the same walls whatever is drawn into the rooms.
        var generator = SplitMix64(seed, UInt64(bay), 1)
        var rooms: [PlanRoom] = []
        var left = Self.margin
        let end = Self.margin + roomsWidth
        while left < end {
            var right = left + (60 + generator.number(below: 90)) * 1000
            if end - right < 60_000 { right = end }
            rooms.append(PlanRoom(left: left, right: right, top: bay * Self.bayHeight + Self.rooms.lowerBound, height: Self.rooms.count))
            left = right
        }
        return rooms
    }

    /// The dimensions of a bay: one a room.
    func dimensions(ofBay bay: Int) -> [PlanDimension] {
        rooms(ofBay: bay).map { PlanDimension(left: $0.left, right: $0.right, top: bay * Self.bayHeight + Self.dimensionLine) }
    }

    /// Whole millimetres between the margins; 0 where the plan is too narrow for a room.
    private var roomsWidth: Int {
        let width = (self.width - 2 * Self.margin) / 1000 * 1000
        return width < 60_000 ? 0 : width
    }
}
