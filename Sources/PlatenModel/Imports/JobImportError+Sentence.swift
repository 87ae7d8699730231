extension JobImportError {
    /// Where, what, and what would do.
    var composedSentence: String {
        (place.isEmpty ? "" : "\(place): ") + statement
    }

    /// What, and what would do: ``sentence`` without its place, for those who write that in front as compilers do.
    public var statement: String {
        let what = Self.fill(Self.template(of: code), read: read, other: otherLine.map(String.init) ?? "?")
        return what + (allowed.isEmpty ? "" : " Allowed: \(allowed).")
    }

    private var place: String {
        guard let line else { return "" }
        guard let column else { return "Line \(line)" }
        return "Line \(line), column \(column)" + (header.map { " (\($0))" } ?? "")
    }

    // One exhaustive switch: a new code does not compile without its sentence.
    private static func template(of code: JobImportErrorCode) -> String {
        switch code {
        case .fileTooLarge: "The file is too large: {read}."
        case .fileEmpty: "The file has no line with the names of its columns."
        case .encodingInvalid: "The text cannot be read as {read}."
        case .linesTooMany: "The table has more lines than can be taken in at once; this one and those below it were not read."
        case .columnUnknown: "There is no column named “{read}”."
        case .columnRepeated: "The column “{read}” is there already."
        case .columnsTooMany: "The table has {read} columns."
        case .columnUnnamed: "“{read}” stands in a column without a name."
        case .quoteUnclosed: "The quote that opens the field on line {other} is never closed; the rest of the file was taken for its text."
        case .quoteStray: "There is a quote within a field that does not begin with one: “{read}”."
        case .textAfterQuote: "There is text behind the quote that closes the field of line {other}: “{read}”."
        case .zeroByte: "There is a zero byte, as files have that are no text or UTF-16 without its byte-order mark."
        case .fieldTooLong: "The field is too long: “{read}”."
        case .fieldsTooFew, .fieldsTooMany: "The line has {read} fields."
        case .nameInvalid: "A job cannot be named “{read}”."
        case .textInvalid: "“{read}” has line ends or control characters."
        case .textTooLong: "The text is too long: “{read}”."
        case .flagInvalid: "“{read}” is neither yes nor no."
        case .angleInvalid: "“{read}” is no angle of an opened binding."
        case .countInvalid: "“{read}” is no number of pages or sheets."
        case .unitInvalid: "“{read}” is neither pages nor sheets."
        case .unitWithoutCount: "There is a unit and no number: “{read}”."
        case .dayInvalid: "“{read}” is no day."
        case .groupsInvalid: "“{read}” is no list of groups."
        case .nameRepeated: "The name “{read}” is on line {other} already."
        case .slipRepeated: "The slip “{read}” is on line {other} already."
        case .nameTaken: "There is a job named “{read}” already."
        case .slipTaken: "The slip “{read}” belongs to another item."
        }
    }

    private static func fill(_ template: String, read: String, other: String) -> String {
        // The other line first: what was read may hold anything, even the other's place.
        template.split(separator: "{other}", omittingEmptySubsequences: false).joined(separator: other)
            .split(separator: "{read}", omittingEmptySubsequences: false).joined(separator: read)
    }
}
