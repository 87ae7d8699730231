/// Where a scanner stands still while the file `hold` is there.
enum HoldPlace: Equatable {
    /// `page N`: in `sane_start` of the Nth page since `sane_open`, the first is 1, or of one behind it.
    case page(Int)
    /// `row N`: in `sane_read`, when the N rows before it are delivered, of whatever page is under way.
    case row(Int)
    /// `calibrate`: in the button of that name, when its work is done.
    case calibrate

    init(_ text: String) throws(ValueMistake) {
        let words = text.split(whereSeparator: \.isWhitespace)
        let number = words.count == 2 ? Int(words[1]) : nil
        switch (words.first, number) {
        case ("page", let number?) where number > 0: self = .page(number)
        case ("row", let number?) where number >= 0: self = .row(number)
        case ("calibrate", nil) where words.count == 1: self = .calibrate
        default: throw ValueMistake("\"\(text)\" is no place; there are page N from 1, row N from 0, calibrate")
        }
    }
}
