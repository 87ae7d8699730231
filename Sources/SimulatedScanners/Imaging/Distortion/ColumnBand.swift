/// Columns of a scan that see the page displaced.
struct ColumnBand: Equatable {
    /// Pixels of the bed.
    let columns: Range<Int>
    /// Pixels to the right and downwards of what they would see: positive moves the image to the left and up.
    var across = 0
    var down = 0
}
