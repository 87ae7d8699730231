import Testing

@testable import Curation

@Suite("Headers of tar archives")
struct TarHeaderTests {
    @Test(
        "are read as they were written",
        arguments: [
            TarHeader(name: "catalogue.sqlite", size: 0, time: 1_771_675_200), TarHeader(name: "a", size: 0o77_777_777_777, time: 0),
            TarHeader(name: "large", size: 0o77_777_777_777 + 1, time: 1), TarHeader(name: "huge", size: 1 << 50, time: 1),
            TarHeader(name: String(repeating: "f", count: 90) + "/" + String(repeating: "n", count: 100), size: 5, time: 5),
        ])
    func roundTrip(_ header: TarHeader) throws {
        let block = try #require(header.encoded())
        #expect(block.count == TarHeader.blockSize)
        #expect(TarHeader(block) == header)
    }

    @Test("do not hold a name that is too long, nor a block that was damaged")
    func refused() throws {
        #expect(TarHeader(name: String(repeating: "n", count: 101), size: 1, time: 1).encoded() == nil)
        var block = try #require(TarHeader(name: "catalogue.sqlite", size: 9, time: 1).encoded())
        block[3] ^= 1
        #expect(TarHeader(block) == nil)
        #expect(TarHeader([]) == nil)
    }
}
