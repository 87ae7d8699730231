import Testing

@testable import SocketAPI

@Suite("HTTP dates")
struct HTTPDateTests {
    @Test(
        "are written as in RFC 9110's example",
        arguments: [(784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT")])
    func example(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds) == text)
    }
}
