import PlatenModel

/// The block before each file of a tar archive, of the format `ustar` (POSIX.1-2017, pax, "ustar Interchange Format"). Only plain files.
struct TarHeader: Sendable, Hashable {
    static let blockSize = 512
    /// A size that eleven octal digits do not hold is written as GNU tar and bsdtar do: in binary, the first bit set.
    private static let largestOctal = 0o77_777_777_777

    var name: String
    var size: Int
    /// Seconds since 1970.
    var time: Int

    /// Zeros after a file of this size up to the next block.
    static func padding(after size: Int) -> Int { (blockSize - size % blockSize) % blockSize }

    /// Nil where the name is too long.
    func encoded() -> [UInt8]? {
        guard let (prefix, rest) = Self.split(name) else { return nil }
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        func put(_ bytes: some Sequence<UInt8>, at offset: Int) {
            for (index, byte) in bytes.enumerated() { block[offset + index] = byte }
        }
        put(rest, at: 0)
        put(Self.octal(0o600, digits: 7), at: 100)
        put(Self.octal(0, digits: 7), at: 108)
        put(Self.octal(0, digits: 7), at: 116)
        put(size <= Self.largestOctal ? Self.octal(size, digits: 11) : Self.binary(size), at: 124)
        put(Self.octal(max(0, time), digits: 11), at: 136)
        put(repeatElement(UInt8(ascii: " "), count: 8), at: 148)
        block[156] = UInt8(ascii: "0")
        put("ustar".utf8, at: 257)
        put("00".utf8, at: 263)
        put(prefix, at: 345)
        put(Self.octal(Self.sum(of: block), digits: 6) + [0], at: 148)
        return block
    }

    /// The header that a block holds. Nil: it is damaged, or not of a plain file.
    init?(_ block: [UInt8]) {
        guard block.count == Self.blockSize, block[257..<262].elementsEqual("ustar".utf8), block[156] == UInt8(ascii: "0") || block[156] == 0 else {
            return nil
        }
        var blank = block
        for index in 148..<156 { blank[index] = UInt8(ascii: " ") }
        guard Self.number(block[148..<156]) == Self.sum(of: blank), let size = Self.number(block[124..<136]), let time = Self.number(block[136..<148])
        else { return nil }
        let prefix = Self.text(block[345..<500])
        name = (prefix.isEmpty ? "" : prefix + "/") + Self.text(block[0..<100])
        self.size = size
        self.time = time
    }

    init(name: String, size: Int, time: Int) {
        self.name = name
        self.size = size
        self.time = time
    }

    /// The name in two parts that are joined by a slash: at most 155 and 100 bytes.
    private static func split(_ name: String) -> (prefix: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        let bytes = Array(name.utf8)[...]
        if bytes.count <= 100 { return ([], bytes) }
        let slash = bytes.indices.last { bytes[$0] == UInt8(ascii: "/") && $0 <= 155 && bytes.count - $0 - 1 <= 100 }
        return slash.map { (bytes[..<$0], bytes[($0 + 1)...]) }
    }

    private static func sum(of block: [UInt8]) -> Int { block.reduce(0) { $0 + Int($1) } }

    private static func octal(_ number: Int, digits: Int) -> [UInt8] {
        let text = String(number, radix: 8)
        return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }

    private static func binary(_ number: Int) -> [UInt8] {
        [0x80] + (0..<11).reversed().map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if let first = field.first, first & 0x80 != 0 {
            // More than 63 bits is no size of a file.
            guard first == 0x80, field.dropFirst().dropLast(8).allSatisfy({ $0 == 0 }) else { return nil }
            let value = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return Int(exactly: value)
        }
        return Int(text(field).filter { $0 != " " }, radix: 8)
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: field.prefix { $0 != 0 }, as: UTF8.self) }
}
