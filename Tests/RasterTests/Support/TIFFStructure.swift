import Foundation

/// A TIFF file taken apart by the letter of TIFF 6.0 and BigTIFF, without libtiff. Little-endian files only.
struct TIFFStructure {
    struct Malformed: Error {
        var reason: String
    }

    let isBig: Bool
    /// Values of the first directory: numbers, or the bytes of a text.
    let tags: [Int: [Int]]
    /// Values of the Exif directory.
    let exif: [Int: [Int]]
    /// Number of directories in the chain.
    let directories: Int
    private let bytes: Data

    init(_ path: String) throws {
        bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        guard bytes.prefix(2) == Data("II".utf8) else { throw Malformed(reason: "byte order") }
        isBig = Self.number(bytes, 2, 2) == 43
        var next = isBig ? Self.number(bytes, 8, 8) : Self.number(bytes, 4, 4)
        var tables: [[Int: [Int]]] = []
        while next != 0 {
            guard next.isMultiple(of: 2) else { throw Malformed(reason: "directory at the odd offset \(next)") }
            tables.append(try Self.directory(bytes, at: &next, isBig: isBig))
        }
        guard let first = tables.first else { throw Malformed(reason: "no directory") }
        directories = tables.count
        tags = first
        if var offset = first[34665]?.first {
            exif = try Self.directory(bytes, at: &offset, isBig: isBig)
        } else {
            exif = [:]
        }
    }

    func number(_ tag: Int) -> Int? { tags[tag]?.first }

    func text(_ tag: Int) -> String? {
        (tags[tag] ?? exif[tag]).map { String(decoding: $0.map { UInt8($0) }.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// The bytes of all strips, one behind the other.
    var pixels: Data {
        zip(tags[273] ?? [], tags[279] ?? []).reduce(into: Data()) { $0 += bytes[$1.0..<$1.0 + $1.1] }
    }

    private static func directory(_ bytes: Data, at offset: inout Int, isBig: Bool) throws -> [Int: [Int]] {
        let (countSize, entrySize, wordSize) = isBig ? (8, 20, 8) : (2, 12, 4)
        let count = number(bytes, offset, countSize)
        var table: [Int: [Int]] = [:]
        for index in 0..<count {
            let entry = offset + countSize + index * entrySize
            let type = number(bytes, entry + 2, 2)
            guard let size = [1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 13: 4, 16: 8, 18: 8][type] else { throw Malformed(reason: "type \(type)") }
            let values = number(bytes, entry + 4, wordSize)
            let place = entry + 4 + wordSize
            let start = size * values <= wordSize ? place : number(bytes, place, wordSize)
            table[number(bytes, entry, 2)] = (0..<values).map { number(bytes, start + $0 * size, size) }
        }
        offset = number(bytes, offset + countSize + count * entrySize, wordSize)
        return table
    }

    private static func number(_ bytes: Data, _ offset: Int, _ size: Int) -> Int {
        bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
