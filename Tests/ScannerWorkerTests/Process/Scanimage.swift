import Foundation
import PlatenModel
import TestSupport
import Testing

/// What Debian's `scanimage` gets from the same driver.
enum Scanimage {
    /// SHA-256 of the rows without padding, as a TIFF file of this machine holds them. `geometry` is what the image should be.
    static func rowsSHA256(_ folder: ScratchFolder, _ geometry: ImageGeometry, _ options: [String]) throws -> String {
        let result = try StockScanimage.run(
            ["--device-name=test:0", "--format=pnm", "--depth=\(geometry.depth)"] + options,
            environment: ["SANE_CONFIG_DIR": folder.path("sane"), "LC_ALL": "C"])
        try #require(result.status == 0, "\(result.errors)")
        let rows = try packed([UInt8](payload(result.output, depth: geometry.depth)), geometry)
        let file = folder.path("scanimage.raw")
        try Data(rows).write(to: URL(fileURLWithPath: file))
        return try digest(file)
    }

    static func digest(_ file: String) throws -> String {
        String(try Shell.run("sha256sum", [file]).text.prefix(64))
    }

    /// scanimage 1.2.1 writes rows with the driver's padding, 16 bits with the high byte first, and unused bits as they come.
    private static func packed(_ bytes: [UInt8], _ geometry: ImageGeometry) throws -> [UInt8] {
        try #require(bytes.count.isMultiple(of: geometry.height))
        let bits = geometry.width * geometry.samples * geometry.depth
        var rows: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: bytes.count / geometry.height) {
            var row = Array(bytes[start..<start + (bits + 7) / 8])
            if geometry.depth == 16 {
                for position in stride(from: 0, to: row.count, by: 2) { row.swapAt(position, position + 1) }
            }
            if !bits.isMultiple(of: 8) { row[row.count - 1] &= UInt8(truncatingIfNeeded: 0xff << (8 - bits % 8)) }
            rows += row
        }
        return rows
    }

    /// The bytes behind the header of a P4, P5 or P6 file: magic, comments, width, height, and but for P4 the greatest value.
    private static func payload(_ pnm: Data, depth: Int) throws -> Data {
        var fields = depth == 1 ? 3 : 4
        var position = pnm.startIndex
        while fields > 0 {
            let end = try #require(pnm[position...].firstIndex { $0 == 0x0a || $0 == 0x20 })
            if pnm[position] == UInt8(ascii: "#") {
                position = try #require(pnm[position...].firstIndex(of: 0x0a)) + 1
            } else {
                position = end + 1
                fields -= 1
            }
        }
        return pnm[position...]
    }
}
