extension CodeSheet {
    /// A sheet full of squares like those in the corners of a QR code: ZXing would look at them for hours.
    public static func squares(width: Double, height: Double) -> CodeSheet {
        var sheet = CodeSheet(width: width, height: height, resolution: 200)
        let pixel = 25.4 / 200
        for row in 0..<44 {
            for column in 0..<64 {
                let (x, y) = (Double(20 + column * 18) * pixel, Double(320 + row * 18) * pixel)
                sheet.cover(x: x, y: y, width: 14 * pixel, height: 14 * pixel, withInk: true)
                sheet.cover(x: x + 2 * pixel, y: y + 2 * pixel, width: 10 * pixel, height: 10 * pixel)
                sheet.cover(x: x + 4 * pixel, y: y + 4 * pixel, width: 6 * pixel, height: 6 * pixel, withInk: true)
            }
        }
        return sheet
    }
}
