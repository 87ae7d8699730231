import PlatenModel

extension JobImportError {
    /// A fault of a line as it is told.
    ///
    /// - Parameters:
    ///   - header: the column's name.
    ///   - text: what was read of the field.
    init(_ fault: CSVFault, header: String?, text: String = "", limits: JobImportLimits) {
        let (code, allowed): (JobImportErrorCode, String) =
            switch fault.kind {
            case .strayQuote: (.quoteStray, "quotes around the whole field, those within it doubled")
            case .textAfterQuote: (.textAfterQuote, "a separator or the end of the line; a quote within a field is doubled")
            case .unclosedQuote: (.quoteUnclosed, "a quote at both ends of the field")
            case .zeroByte: (.zeroByte, "text")
            case .fieldTooLong: (.fieldTooLong, "\(limits.longestField) bytes at most")
            }
        self.init(
            code, line: fault.line, column: fault.column, header: header, read: text, allowed: allowed,
            otherLine: code == .quoteUnclosed || code == .textAfterQuote ? fault.fieldLine : nil)
    }
}
