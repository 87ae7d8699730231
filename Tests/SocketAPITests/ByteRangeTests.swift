import Testing

@testable import SocketAPI

@Suite("A Range header")
struct ByteRangeTests {
    @Test(
        "is read as RFC 9110 says, and what is not understood asks for the whole",
        arguments: [
            (nil, ByteRange.Answer.whole), ("bytes=0-0", .part(0...0)), ("bytes=10-19", .part(10...19)), ("bytes=90-", .part(90...99)),
            ("bytes=-10", .part(90...99)), ("bytes=-1000", .part(0...99)), ("bytes=90-1000", .part(90...99)), ("bytes=100-", .outside),
            ("bytes=100-200", .outside), ("bytes=-0", .outside), ("bytes=20-10", .whole), ("bytes=0-1,3-4", .whole), ("items=0-1", .whole),
            ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=+1-2", .whole), ("bytes=1--2", .whole),
            ("bytes=99999999999999999999-", .outside), ("bytes=0-99999999999999999999", .part(0...99)), ("", .whole),
        ] as [(String?, ByteRange.Answer)])
    func parsing(header: String?, answer: ByteRange.Answer) {
        #expect(ByteRange.parse(header, size: 100) == answer)
    }

    @Test("of an empty file lies outside")
    func emptyFile() {
        #expect(ByteRange.parse("bytes=-5", size: 0) == .outside)
        #expect(ByteRange.parse("bytes=0-", size: 0) == .outside)
    }
}
