import JobImport
import PlatenModel
import Testing

@Suite("How a table's bytes are read")
struct EncodingTests {
    private let table = "name;title\nMS-1;Évêque – œuvres\n"

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        return mark + text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test("UTF-8 with and without a byte-order mark, UTF-16 of both orders with one")
    func unicode() {
        let plain = Array(table.utf8)
        for (bytes, encoding) in [
            (plain, TableEncoding.utf8), ([0xEF, 0xBB, 0xBF] + plain, .utf8), (utf16(table, bigEndian: false), .utf16LittleEndian),
            (utf16(table, bigEndian: true), .utf16BigEndian),
        ] {
            let result = JobTableReader().read(bytes)
            #expect(result.jobs.first?.job.title == "Évêque – œuvres")
            #expect(result.encoding == encoding)
            #expect(result.notes.isEmpty)
        }
    }

    @Test("What is no UTF-8 is taken for Windows-1252, with a note that names the first such line")
    func windows() {
        let bytes = Array("name;title\nMS-0;plain\nMS-1;".utf8) + [0xC9, 0x76, 0xEA, 0x71, 0x75, 0x65, 0x20, 0x96, 0x20, 0x9C, 0x80]
        let result = JobTableReader().read(bytes)
        #expect(result.jobs.last?.job.title == "Évêque – œ€")
        #expect(result.encoding == .windows1252)
        #expect(result.foreignLine == 3)
        #expect(result.notes.count == 1)
        #expect(result.notes.first?.contains("line 3 is no UTF-8") == true)
        #expect(result.errors.isEmpty)
    }

    @Test("A byte for which Windows-1252 has no letter is an error of its field")
    func noLetter() {
        let result = JobTableReader().read(Array("title\n".utf8) + [0x81, 0x0A])
        #expect(result.errors.map(\.code) == [.textInvalid])
        #expect(result.jobs.isEmpty)
    }

    @Test(
        "UTF-16 that is cut off or broken, and UTF-32, are refused as a whole",
        arguments: [[0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0, 0xFE, 0xFF]] as [[UInt8]])
    func broken(_ bytes: [UInt8]) {
        let result = JobTableReader().read(bytes)
        #expect(result.errors.map(\.code) == [.encodingInvalid])
        #expect(result.encoding == nil)
    }

    @Test("UTF-16 without a byte-order mark shows as zero bytes, and the message says so")
    func withoutMark() {
        let result = JobTableReader().read(Array(utf16(table, bigEndian: false).dropFirst(2)))
        #expect(result.errors.first?.code == .zeroByte)
        #expect(result.errors.first?.sentence.contains("UTF-16 without its byte-order mark") == true)
        #expect(result.jobs.isEmpty)
    }
}
