/// One line of a table; of several lines of the file where quoted fields have line ends.
struct CSVRecord: Equatable {
    /// The line of the file on which it begins, from 1.
    let line: Int
    /// The first fields, one more at most than a table may have columns.
    var fields: [String] = []
    /// All fields that the line has.
    var fieldCount = 0
    var faults: [CSVFault] = []

    /// Nothing but separators and spaces, as spreadsheets leave below their tables.
    var isBlank: Bool { faults.isEmpty && fieldCount == fields.count && fields.allSatisfy { $0.isEmpty || $0.allSatisfy(\.isWhitespace) } }
}
