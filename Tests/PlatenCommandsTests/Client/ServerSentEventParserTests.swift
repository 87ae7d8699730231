import PlatenClient
import PlatenModel
import Testing

struct ServerSentEventParserTests {
    private func parse(_ text: String) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser()
        return try parser.feed(text.utf8)
    }

    @Test("An event has its id, kind and data")
    func wholeEvent() throws {
        #expect(try parse("id: 7\nevent: cycle.ended\ndata: {}\n\n") == [ServerSentEvent(lastID: "7", kind: "cycle.ended", data: "{}")])
    }

    @Test("The same events come out wherever the bytes are cut", arguments: ["\n", "\r\n", "\r"])
    func chunkBoundaries(lineEnd: String) throws {
        let text =
            [
                ": hello", "id: 1", "event: a", "data: zwölf", "", "data", "data: second", "", "id: 2", "", "data:  spaced", "", "data: unfinished",
            ].joined(separator: lineEnd) + lineEnd
        let expected = [
            ServerSentEvent(lastID: "1", kind: "a", data: "zwölf"), ServerSentEvent(lastID: "1", data: "\nsecond"),
            ServerSentEvent(lastID: "2", data: " spaced"),
        ]
        let bytes = Array(text.utf8)
        for first in 0..<bytes.count {
            for length in [1, 2, 7] {
                var parser = ServerSentEventParser()
                let middle = min(first + length, bytes.count)
                let events = try [bytes[..<first], bytes[first..<middle], bytes[middle...]].flatMap { try parser.feed($0) }
                #expect(events == expected, "cut at \(first) and \(middle)")
            }
        }
    }

    @Test("A block without data is no event, and its id counts all the same")
    func idAlone() throws {
        var parser = ServerSentEventParser()
        #expect(try parser.feed("id: 41\n\n".utf8).isEmpty)
        #expect(parser.lastID == "41")
        #expect(try parser.feed("data: x\n\n".utf8) == [ServerSentEvent(lastID: "41", data: "x")])
    }

    @Test("A kind holds for one event only")
    func kindEndsWithTheEvent() throws {
        #expect(try parse("event: a\ndata: 1\n\ndata: 2\n\n").map(\.kind) == ["a", ""])
    }

    @Test("Comments, unknown fields, an id with a NUL and a byte order mark are passed over")
    func passedOver() throws {
        #expect(
            try parse("\u{FEFF}id: 1\n:data: no\nretry: 5\ncolour: red\nid: 2\u{0}\ndata: yes\n\n") == [ServerSentEvent(lastID: "1", data: "yes")])
    }

    @Test("A line without an end is refused before it fills the memory")
    func endlessLine() throws {
        var parser = ServerSentEventParser(maximumLength: 100)
        #expect(throws: Problem.self) {
            for _ in 0..<200 { _ = try parser.feed([UInt8(ascii: "x")]) }
        }
    }

    @Test("Data lines without an end of the event are refused before they fill the memory")
    func endlessEvent() throws {
        var parser = ServerSentEventParser(maximumLength: 100)
        #expect(throws: Problem.self) {
            for _ in 0..<200 { _ = try parser.feed("data: ten bytes!\n".utf8) }
        }
    }
}
