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
    /// Bytes in all data lines of the event that has not ended yet.
    private var dataLength = 0
    private let maximumLength: Int

    /// - Parameter maximumLength: bytes of the data of one event, or of any line.
    package init(maximumLength: Int = 1 << 20) {
        self.maximumLength = maximumLength
    }

    /// Takes the next bytes and returns the events that they complete.
    ///
    /// - Throws: `answer-malformed` where an event has no end.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(Problem) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            let continuesLineEnd = afterCarriageReturn && byte == UInt8(ascii: "\n")
            afterCarriageReturn = byte == UInt8(ascii: "\r")
            if continuesLineEnd { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if let event = endLine() { events.append(event) }
            } else {
                guard line.count + dataLength < maximumLength else {
                    throw ConnectionFailure.malformed("an event is longer than \(maximumLength) bytes")
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
        case "data":
            dataLines.append(value)
            dataLength += value.utf8.count + 1
        case "id" where !value.utf8.contains(0): lastID = value
        // An empty field name is a comment; unknown fields are passed over, as the standard says.
        default: break
        }
    }

    private mutating func endEvent() -> ServerSentEvent? {
        defer {
            kind = ""
            dataLines.removeAll()
            dataLength = 0
        }
        guard !dataLines.isEmpty else { return nil }
        return ServerSentEvent(lastID: lastID, kind: kind, data: dataLines.joined(separator: "\n"))
    }
}
