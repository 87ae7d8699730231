import Foundation

extension CodeSheet {
    /// Writes the sheet as a TIFF file of one strip, with its resolution.
    public func writeTIFF(_ path: String) throws {
        // A header of 8 bytes, a directory, two rationals, the pixels (TIFF 6.0, sections 2 and 4).
        let entries: [(tag: UInt16, type: UInt16, value: Int)] = [
            (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 0), (277, 3, 1), (278, 4, height),
            (279, 4, pixels.count), (282, 5, 0), (283, 5, 8), (296, 3, 2),
        ]
        let rationals = 8 + 2 + entries.count * 12 + 4
        var bytes: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0]
        bytes += [UInt8(entries.count), 0]
        for entry in entries {
            let value =
                switch entry.tag {
                case 273: rationals + 16
                case 282, 283: rationals + entry.value
                default: entry.value
                }
            bytes += Self.bytes(entry.tag) + Self.bytes(entry.type) + Self.bytes(UInt32(1)) + Self.bytes(UInt32(value))
        }
        bytes += Self.bytes(UInt32(0))
        for _ in 0..<2 { bytes += Self.bytes(UInt32(resolution)) + Self.bytes(UInt32(1)) }
        try Data(bytes + pixels).write(to: URL(fileURLWithPath: path))
    }

    private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
