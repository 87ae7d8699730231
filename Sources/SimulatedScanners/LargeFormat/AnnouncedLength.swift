/// What a driver says of the number of lines of a sheet whose end it has not seen.
enum AnnouncedLength: Equatable {
    /// -1, as avision, fujitsu, kodakaio and others of sane-backends do.
    case unknown
    /// The lines that come, as if the sheet had been measured before.
    case exact
    /// The lines of the whole area, of which fewer come where the sheet is shorter.
    case area
    /// The lines of so many millimetres from the top of the area, whatever comes.
    case millimetres(Double)

    init(_ text: String) throws(ValueMistake) {
        switch text {
        case "unknown": self = .unknown
        case "exact": self = .exact
        case "area": self = .area
        default:
            guard let length = Double(text), MovingSheet.lengths.contains(length) else {
                let range = "\(MovingSheet.lengths.lowerBound) to \(MovingSheet.lengths.upperBound)"
                throw ValueMistake("\"\(text)\" is none of unknown, exact, area, nor millimetres from \(range)")
            }
            self = .millimetres(length)
        }
    }
}
