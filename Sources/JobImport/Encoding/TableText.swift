import PlatenModel

/// The text of a file of which nobody says how it is encoded.
struct TableText {
    /// Without a byte-order mark.
    let utf8: [UInt8]
    let encoding: TableEncoding
    /// Where the encoding is assumed: the first line that is no UTF-8, from 1. A single such line in a long file was often pasted in.
    let foreignLine: Int?

    /// - Throws: `encoding-invalid` where a byte-order mark promises what does not follow.
    static func read(_ bytes: [UInt8]) throws(JobImportError) -> TableText {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw JobImportError(.encodingInvalid, read: "UTF-32", allowed: "UTF-8, UTF-16 with a byte-order mark, Windows-1252")
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), .utf16BigEndian) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if isUTF8(text) { return TableText(utf8: Array(text), encoding: .utf8, foreignLine: nil) }
        return TableText(utf8: Windows1252.utf8(of: text), encoding: .windows1252, foreignLine: firstForeignLine(text))
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ encoding: TableEncoding) throws(JobImportError) -> TableText {
        let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
        let units = pairs.map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw JobImportError(.encodingInvalid, read: encoding.rawValue, allowed: "whole characters of UTF-16 after its byte-order mark")
        }
        return TableText(utf8: Array(text.utf8), encoding: encoding, foreignLine: nil)
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// Lines by their line feeds, or by carriage returns where there are none: neither is part of a longer character.
    private static func firstForeignLine(_ bytes: ArraySlice<UInt8>) -> Int? {
        let end = bytes.contains(LineEnd.lineFeed) ? LineEnd.lineFeed : LineEnd.carriageReturn
        return bytes.split(separator: end, omittingEmptySubsequences: false).firstIndex { !isUTF8($0) }.map { $0 + 1 }
    }
}
