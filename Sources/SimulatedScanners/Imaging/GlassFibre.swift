import Glibc

/// A hair on the glass: a piece of a circle.
struct GlassFibre: Equatable {
    /// Millimetres from one point along it to the next.
    private static let pitch = 0.02

    /// One of its ends, in millimetres from the corner of the glass.
    let x: Double
    let y: Double
    /// Millimetres along it.
    let length: Double
    /// Where it goes from there, in degrees clockwise from the right, and by how many degrees it turns until the other end.
    let angle: Double
    let bend: Double
    /// Millimetres.
    let width: Double
    /// See ``GlassDust``.
    let loss: Double
    let tone: Double

    /// `X Y LENGTH ANGLE BEND WIDTH LOSS`, or `X Y LENGTH ANGLE BEND WIDTH LOSS TONE`.
    init(_ text: String) throws(ValueMistake) {
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Double($0) }
        guard (7...8).contains(words.count), numbers.count == words.count, (-10...20_000).contains(numbers[0]), (-10...20_000).contains(numbers[1]),
            (0.1...100).contains(numbers[2]), (-360...360).contains(numbers[3]), (-720...720).contains(numbers[4]),
            (0.01...2).contains(numbers[5]), (0...100).contains(numbers[6]), numbers.count == 7 || (0...100).contains(numbers[7])
        else {
            throw ValueMistake(
                "\"\(text)\" is not X Y LENGTH ANGLE BEND WIDTH LOSS [TONE]: millimetres, a length from 0.1 to 100, degrees from -360 to 360 and from "
                    + "-720 to 720, a width from 0.01 to 2, and per cent from 0 to 100")
        }
        (x, y, length, angle) = (numbers[0], numbers[1], numbers[2], numbers[3])
        (bend, width, loss) = (numbers[4], numbers[5], numbers[6])
        tone = numbers.count == 8 ? numbers[7] : 0
    }

    /// Points along its middle, in millimetres.
    var line: [(x: Double, y: Double)] {
        let count = max(1, Int(length / Self.pitch))
        var (x, y) = (x, y)
        return (0...count).map { index in
            let direction = (angle + bend * Double(index) / Double(count)) * .pi / 180
            defer { (x, y) = (x + Self.pitch * cos(direction), y + Self.pitch * sin(direction)) }
            return (x, y)
        }
    }
}
