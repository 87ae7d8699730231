/// Something in a line that is not as RFC 4180 has it.
struct CSVFault: Equatable {
    enum Kind: Equatable {
        /// A quote in a field that does not begin with one.
        case strayQuote
        /// Something between a closing quote and the end of its field.
        case textAfterQuote
        /// The file ends within a quoted field.
        case unclosedQuote
        case zeroByte
        case fieldTooLong
    }

    let kind: Kind
    /// Line of the file, from 1, where it was met.
    let line: Int
    /// Line on which the field begins: another one where a quoted field has line ends.
    let fieldLine: Int
    /// Column, from 1.
    let column: Int
}
