/// What can be wrong with a table of jobs. The raw values are stable: programs compare them.
public enum JobImportErrorCode: String, Codable, Sendable, Hashable, CaseIterable {
    // The file.
    case fileTooLarge = "file-too-large"
    case fileEmpty = "file-empty"
    case encodingInvalid = "encoding-invalid"
    case linesTooMany = "lines-too-many"

    // The header.
    case columnUnknown = "column-unknown"
    case columnRepeated = "column-repeated"
    case columnsTooMany = "columns-too-many"
    /// A field under a column without a name.
    case columnUnnamed = "column-unnamed"

    // How a line is written.
    case quoteUnclosed = "quote-unclosed"
    case quoteStray = "quote-stray"
    case textAfterQuote = "text-after-quote"
    case zeroByte = "zero-byte"
    case fieldTooLong = "field-too-long"
    case fieldsTooFew = "fields-too-few"
    case fieldsTooMany = "fields-too-many"

    // What a field says.
    case nameInvalid = "name-invalid"
    case textInvalid = "text-invalid"
    case textTooLong = "text-too-long"
    case flagInvalid = "flag-invalid"
    case angleInvalid = "angle-invalid"
    case countInvalid = "count-invalid"
    case unitInvalid = "unit-invalid"
    case unitWithoutCount = "unit-without-count"
    case dayInvalid = "day-invalid"
    case groupsInvalid = "groups-invalid"

    // Two lines of one file.
    case nameRepeated = "name-repeated"
    case slipRepeated = "slip-repeated"

    // A line and the jobs that there are.
    case nameTaken = "name-taken"
    case slipTaken = "slip-taken"
}
