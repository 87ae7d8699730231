import PlatenModel

/// Reads server-sent events from bytes that may be cut anywhere (WHATWG HTML Living Standard, section 9.2.6).
package struct ServerSentEventParser: Sendable {
    /// The last id that the stream gave, with or without an event.
    package private(set) var lastID = ""

    private var line: [UInt8] = []
    /// The last byte was a carriage return: a line feed that follows belongs to it.
    private var afterCarriageReturn = false
    private var isFirstLine = true
    private var kind = ""
    private var dataLines: [String] = []
    private let maximumLineLength: Int

    /// - Parameter maximumLineLength: bytes of one line, and of all data lines of one event together.
    package init(maximumLineLength: Int = 1 << 20) {
        self.maximumLineLength = maximumLineLength
    }

    /// Takes the next bytes and returns the events that they complete.
    ///
    /// - Throws: `answer-malformed` where a line has no end.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(Problem) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            let continuesLineEnd = afterCarriageReturn && byte == UInt8(ascii: "\n")
            afterCarriageReturn = byte == UInt8(ascii: "\r")
            if continuesLineEnd { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if let event = endLine() { events.append(event) }
            } else {
                guard line.count < maximumLineLength else {
                    throw ConnectionFailure.malformed("a line of the event stream is longer than \(maximumLineLength) bytes")
                }
                line.append(byte)
            }
        }
        return events
    }

    private mutating func endLine() -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        if line.isEmpty { return endEvent() }
        let text = String(decoding: line, as: UTF8.self)
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            take(field: text, value: "")
            return nil
        }
        var value = text[text.utf8.index(after: colon)...]
        if value.utf8.first == UInt8(ascii: " ") { value = value.dropFirst() }
        take(field: String(text[..<colon]), value: String(value))
        return nil
    }

    private mutating func take(field: String, value: String) {
        switch field {
        case "event": kind = value
        case "data": dataLines.append(value)
        case "id" where !value.utf8.contains(0): lastID = value
        // An empty field name is a comment; unknown fields are passed over, as the standard says.
        default: break
        }
    }

    private mutating func endEvent() -> ServerSentEvent? {
        defer {
            kind = ""
            dataLines.removeAll()
        }
        guard !dataLines.isEmpty else { return nil }
        return ServerSentEvent(lastID: lastID, kind: kind, data: dataLines.joined(separator: "\n"))
    }
}
