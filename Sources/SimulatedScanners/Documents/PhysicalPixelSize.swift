/// The chunk pHYs of a PNG file (PNG Specification, third edition, section 11.3.4.3), which libpng's simplified interface does not tell.
enum PhysicalPixelSize {
    static func resolution(of file: [UInt8]) -> DocumentResolution? {
        var position = 8
        while position + 12 <= file.count {
            let length = number(file, position)
            let name = file[position + 4..<position + 8]
            if name.elementsEqual("IDAT".utf8) { return nil }
            if name.elementsEqual("pHYs".utf8), length == 9, position + 17 <= file.count {
                // Unit 1 is the metre; 0 gives a ratio only.
                guard file[position + 16] == 1 else { return nil }
                return DocumentResolution(checking: Double(number(file, position + 8)) * 0.0254, Double(number(file, position + 12)) * 0.0254)
            }
            position += 12 + length
        }
        return nil
    }

    private static func number(_ file: [UInt8], _ position: Int) -> Int {
        file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
