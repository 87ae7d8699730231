/// How far the transport moves a sheet between two rows, against how far it should: 1.002 shortens the image by two parts in a thousand.
struct TransportScale: Equatable {
    /// Millionths; whole numbers, so that it is the same everywhere.
    private let millionths: Int

    /// `error` in per cent.
    init(error: Double) {
        millionths = Int((1_000_000 + error * 10_000).rounded())
    }

    var isExact: Bool { millionths == 1_000_000 }

    /// The row of the sheet whose middle is nearest to what a row of the image sees; both count from where the sheet begins.
    func sheetRow(_ row: Int) -> Int {
        let (dividend, divisor) = ((2 * row + 1) * millionths, 2_000_000)
        return dividend >= 0 ? dividend / divisor : -((divisor - 1 - dividend) / divisor)
    }

    /// The first row of the image that sees that row of the sheet, or a lower one.
    func imageRow(_ sheetRow: Int) -> Int {
        var row = sheetRow * 1_000_000 / millionths
        while row > 0, self.sheetRow(row - 1) >= sheetRow { row -= 1 }
        while self.sheetRow(row) < sheetRow { row += 1 }
        return row
    }
}
