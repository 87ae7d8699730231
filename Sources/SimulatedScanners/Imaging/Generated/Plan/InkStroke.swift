/// A stroke of the pen on a plan, in micrometres from the plan's upper left corner: as wide everywhere in its rows, and straight, but not
/// always upright.
struct InkStroke: Equatable {
    var left: Int
    var top: Int
    /// Along the row.
    var width: Int
    var height: Int
    /// How far to the right it has moved at its lower end.
    var drift = 0
    var colour = Reflectance.blackInk

    init(left: Int, top: Int, width: Int, height: Int, drift: Int = 0, colour: Reflectance = .blackInk) {
        (self.left, self.top, self.width, self.height, self.drift, self.colour) = (left, top, width, height, drift, colour)
    }

    init(_ rectangle: InkRectangle) {
        self.init(
            left: rectangle.left, top: rectangle.top, width: rectangle.width, height: rectangle.height, colour: rectangle.colour)
    }
}
