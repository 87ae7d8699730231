/// What of a row differs from the row before it.
enum RowChange: Equatable {
    case none
    /// Only these samples; ranges may overlap.
    case parts([Range<Int>])
    case whole
}
