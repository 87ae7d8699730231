/// A round speck on the glass: every page that lies there is darker at its place.
struct GlassDust: Equatable {
    /// Its middle, in millimetres from the corner of the glass.
    let x: Double
    let y: Double
    /// Millimetres.
    let diameter: Double
    /// How much of the light is lost there, in per cent; less than 0: how much is added.
    let loss: Double

    /// `X Y DIAMETER LOSS`.
    init(_ text: String) throws(ValueMistake) {
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Double($0) }
        guard numbers.count == 4, words.count == 4, (-10...20_000).contains(numbers[0]), (-10...20_000).contains(numbers[1]),
            (0.01...20).contains(numbers[2]), (-90...100).contains(numbers[3])
        else {
            throw ValueMistake("\"\(text)\" is not X Y DIAMETER LOSS: millimetres, a diameter from 0.01 to 20, and per cent from -90 to 100")
        }
        (x, y, diameter, loss) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }
}
