/// The density in the JFIF header of a JPEG file (JFIF 1.02, "APP0 marker"): bytes 13 to 17 of a file that begins with this segment.
enum PixelDensity {
    static func resolution(of file: [UInt8]) -> DocumentResolution? {
        guard file.count >= 18, file.starts(with: [0xFF, 0xD8, 0xFF, 0xE0]), file[6..<11].elementsEqual("JFIF\0".utf8) else { return nil }
        let horizontal = Double(Int(file[14]) << 8 | Int(file[15]))
        let vertical = Double(Int(file[16]) << 8 | Int(file[17]))
        switch file[13] {
        case 1: return DocumentResolution(checking: horizontal, vertical)
        case 2: return DocumentResolution(checking: horizontal * 2.54, vertical * 2.54)
        default: return nil
        }
    }
}
