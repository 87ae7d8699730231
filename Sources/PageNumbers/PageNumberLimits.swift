/// The limits of looking for printed page numbers, in one place.
enum PageNumberLimits {
    /// Millimetres of an image that are looked at, from its beginning: the longer side of A0. Beyond it nothing is printed in pages.
    static let length = 1200.0
    /// Millimetres at the head and the foot of a page in which its number is looked for, and the share of the page at most.
    static let strip = 30.0
    static let stripShare = 0.25
    /// Pixels an inch below which strips are enlarged: print of 8 points has digits of 2 mm, and Tesseract wants them 15 pixels high at least.
    static let enlargedBelow = 185.0
    /// Millimetres of paper around and between the strips.
    static let margin = 3.0

    /// Of the light of the lightest paper: what is darker is no paper.
    static let paperLight = 0.6
    /// Share of the lightest pixels that may be reflections.
    static let lightest = 0.02
    /// Share of a column that has to be paper, where a book is smaller than the bed; and of a row within these columns.
    static let paperInColumn = 0.15
    static let paperInRow = 0.5

    /// Millimetres of a square whose paper is looked for, and of its light what is darker is ink.
    static let paperTile = 4.0
    static let inkLight = 0.7
    /// Millimetres of letters and digits.
    static let letter = 0.8...7.0
    /// Of the height of a line: what is wider apart is no word.
    static let space = 0.8
    /// Pieces of a strip that are looked at by themselves, and the pixels that each is high.
    static let piecesPerStrip = 10
    /// Of the light of the lightest paper: what lies on darker ground is no print on a page, but noise of what is around it.
    static let groundLight = 0.4
    /// Millimetres of a dash, and heights of a number that lie between it and a dash on either side, as in `— 5 —`.
    static let dash = 0.8...10.0
    static let dashGap = 3.0
    static let pieceHeight = 36
    /// Letters of a piece at most: those of `lxxxviii`.
    static let pieceLetters = 8
    /// Of 100: a piece that is shown as digits alone is read as some, whatever it is.
    static let leastPieceConfidence = 50.0
    /// By how many a reading may have more or fewer figures than the piece has pieces of ink: worn type breaks, and bled type runs together.
    static let brokenFigures = 1

    /// Digits of a number at most.
    static let digits = 4
    /// Millimetres of the height of digits.
    static let height = 1.0...9.0
    /// Width of a number at most, in heights of it for each digit. What is wider was several words.
    static let widthPerDigit = 1.3
    /// Of 100: what a reading has to have to be looked at, and what it has to have in the end, where both looks say the same with what both of them
    /// give it. A single figure is a speck as often as a number, and there is little to read it by.
    static let leastConfidence = 25.0
    static let surety = 65.0
    static let suretyOfOneFigure = 85.0
    /// The same between two dashes: nothing else is printed so.
    static let suretyBetweenDashes = 50.0
    /// Between a number in a line with words and the word beside it, in heights of the higher of both: between words of a text it is less.
    static let gapInLine = 1.0
    /// Heights of a number, in those of the words of a text.
    static let heightOfText = 0.45...2.5
    /// Words of a text from which on their height is known.
    static let wordsForHeight = 5
    /// A roman number in capitals that is as high as this, in heights of words, is no page number: it is that of a chapter.
    static let romanCapitals = 0.8
    /// Letters on one line between a number and the edge from which on it is within a text, whatever Tesseract makes of these letters.
    static let lettersBeyond = 8
    /// What letters that look like digits take from it.
    static let doubtfulLetter = 20.0
    /// Numbers that are years at the end of a line of words, as beside the name of a journal, and what that takes from them.
    static let years = 1400...2100
    static let year = 30.0
    /// Of 100, letters of a word and words of a line from which on it is certainly one of a text.
    static let certainWord = 70.0
    static let certainLetters = 3
    static let certainWords = 2
    /// What each millimetre away from the edge of the page takes from it where candidates are put in order.
    static let confidencePerMillimetre = 2.0
    /// Millimetres between two readings of the same number.
    static let samePlace = 2.5
    /// Candidates of a page at most.
    static let numbers = 3

    /// Seconds that the reading of a page may take. A spread takes 0.3 s.
    static let seconds = 10.0
}
