/// A sheet that moves under the sensor until it ends.
struct MovingSheet {
    /// Millimetres that a sheet may be long.
    static let lengths = 10.0...20_000

    let folder: ScannerFolder
    /// Where its trailing edge is, in millimetres from the leading one, as long as nobody says otherwise.
    let length: Double
    /// Where its leading edge lies, in millimetres from the top of the bed.
    let start: Double
    let window: ScanWindow
    let scale: TransportScale

    /// Rows of the window that see the sheet, as things stand now: the file `sheet-length` may have changed.
    func rows() throws(DriverFailure) -> Int {
        let length = try folder.number(.sheetLength, Self.lengths) ?? length
        let end = PixelGrid(resolution: window.resolution).pixels(0, Int((start + length) * 1000)).upperBound
        return max(0, min(window.height, scale.imageRow(max(0, end)) - window.top))
    }
}
