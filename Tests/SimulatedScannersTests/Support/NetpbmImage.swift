import Foundation

/// A PBM, PGM or PPM file as scanimage writes it: binary, a comment in the header, 16-bit samples with the high byte first.
struct NetpbmImage: Equatable {
    let width: Int
    let height: Int
    let channels: Int
    /// 1, 8 or 16.
    let depth: Int
    /// As in the file: packed bits of which 1 is black, or samples.
    let bytes: [UInt8]

    struct Malformed: Error {}

    init(_ data: Data) throws {
        let file = [UInt8](data)
        var position = 0
        func word() throws -> String {
            while position < file.count {
                if file[position] == UInt8(ascii: "#") {
                    while position < file.count, file[position] != UInt8(ascii: "\n") { position += 1 }
                } else if file[position] <= 32 {
                    position += 1
                } else {
                    break
                }
            }
            let start = position
            while position < file.count, file[position] > 32 { position += 1 }
            guard start < position else { throw Malformed() }
            return String(decoding: file[start..<position], as: UTF8.self)
        }
        let kind = try word()
        guard let width = Int(try word()), let height = Int(try word()), ["P4", "P5", "P6"].contains(kind) else { throw Malformed() }
        let maximum = kind == "P4" ? 1 : Int(try word()) ?? 0
        self.width = width
        self.height = height
        channels = kind == "P6" ? 3 : 1
        depth = maximum == 1 ? 1 : maximum < 256 ? 8 : 16
        bytes = Array(file[min(position + 1, file.count)...])
    }

    /// A sample in its own units, for bilevel images 1 for black.
    func sample(_ x: Int, _ y: Int, _ channel: Int = 0) -> Int {
        switch depth {
        case 1: Int(bytes[y * ((width + 7) / 8) + x / 8] >> UInt8(7 - x % 8) & 1)
        case 8: Int(bytes[(y * width + x) * channels + channel])
        default: Int(bytes[((y * width + x) * channels + channel) * 2]) << 8 | Int(bytes[((y * width + x) * channels + channel) * 2 + 1])
        }
    }

    /// All samples, rows after rows.
    var samples: [Int] {
        (0..<height).flatMap { y in (0..<width).flatMap { x in (0..<channels).map { sample(x, y, $0) } } }
    }
}
