/// A round speck on the glass: every page that lies there is darker at its place, or, where the page is darker than the speck, lighter.
struct GlassDust: Equatable {
    /// Its middle, in millimetres from the corner of the glass.
    let x: Double
    let y: Double
    /// Millimetres.
    let diameter: Double
    /// How much of the page's light is lost there, in per cent; less than 0: how much is added.
    let loss: Double
    /// The light of the speck itself, in per cent of white: what it scatters comes instead of what is lost.
    let tone: Double

    /// `X Y DIAMETER LOSS`, or `X Y DIAMETER LOSS TONE`.
    init(_ text: String) throws(ValueMistake) {
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Double($0) }
        guard (4...5).contains(words.count), numbers.count == words.count, (-10...20_000).contains(numbers[0]), (-10...20_000).contains(numbers[1]),
            (0.01...20).contains(numbers[2]), (-90...100).contains(numbers[3]), numbers.count == 4 || (0...100).contains(numbers[4])
        else {
            throw ValueMistake(
                "\"\(text)\" is not X Y DIAMETER LOSS [TONE]: millimetres, a diameter from 0.01 to 20, per cent from -90 to 100, and from 0 to 100")
        }
        (x, y, diameter, loss) = (numbers[0], numbers[1], numbers[2], numbers[3])
        tone = numbers.count == 5 ? numbers[4] : 0
    }
}
