import Foundation

/// The bytes of all strips of an uncompressed TIFF 6.0 file, read without any library that Platen itself uses.
enum TIFFStrips {
    struct Damaged: Error {}

    static func bytes(of path: String) throws -> Data {
        let file = try Data(contentsOf: URL(fileURLWithPath: path))
        let offsets = try values(of: 273, in: file)
        let counts = try values(of: 279, in: file)
        return zip(offsets, counts).reduce(into: Data()) { $0.append(file[$1.0..<($1.0 + $1.1)]) }
    }

    /// The values of a tag in the first directory.
    static func values(of tag: Int, in file: Data) throws -> [Int] {
        guard file.count > 8, word(file, 2) == 42 else { throw Damaged() }
        let directory = long(file, 4)
        for entry in 0..<word(file, directory) {
            let at = directory + 2 + entry * 12
            guard word(file, at) == tag else { continue }
            let size = word(file, at + 2) == 3 ? 2 : 4
            let count = long(file, at + 4)
            let start = size * count <= 4 ? at + 8 : long(file, at + 8)
            return (0..<count).map { size == 2 ? word(file, start + $0 * 2) : long(file, start + $0 * 4) }
        }
        throw Damaged()
    }

    private static func word(_ file: Data, _ at: Int) -> Int {
        isBigEndian(file) ? Int(file[at]) << 8 | Int(file[at + 1]) : Int(file[at]) | Int(file[at + 1]) << 8
    }

    private static func long(_ file: Data, _ at: Int) -> Int {
        isBigEndian(file) ? word(file, at) << 16 | word(file, at + 2) : word(file, at) | word(file, at + 2) << 16
    }

    private static func isBigEndian(_ file: Data) -> Bool { file[0] == 0x4D }
}
