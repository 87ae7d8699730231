/// bag-info.txt (RFC 8493 section 2.2.2).
package struct BagInformation {
    package var elements: [BagInfoElement]

    package init(_ elements: [BagInfoElement]) {
        self.elements = elements
    }

    /// Why bag-info.txt cannot hold a label, as the end of a sentence. Nil: it can.
    static func fault(ofLabel label: String) -> String? {
        let scalars = label.unicodeScalars
        if label.isEmpty { return "is empty" }
        if scalars.contains(":") { return "holds a colon" }
        if scalars.contains(where: isControl) { return "holds a line end or control character" }
        if scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true { return "has a space around it" }
        return nil
    }

    /// The file's bytes. A long value stays on one line, as the RFC allows: readers do not agree on what a fold adds to the value.
    /// A value's own line ends become folds, each next line indented.
    package var bytes: [UInt8] {
        elements.flatMap { element -> [UInt8] in
            let lines = Self.lines(of: element.value)
            return lines.isEmpty ? [] : Array("\(element.label): \(lines.joined(separator: "\n  "))\n".utf8)
        }
    }

    /// Reads the file; lines that are none of an element are left out. Lines of a folded value are separated by LF.
    package init(bytes: [UInt8]) {
        elements = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { ["\n", "\r", "\r\n"].contains($0) }) {
            let text = Self.trimmed(line.unicodeScalars)
            if line.first?.isWhitespace == true {
                if !elements.isEmpty, !text.isEmpty { elements[elements.count - 1].value += "\n" + text }
            } else if let colon = text.firstIndex(of: ":") {
                let value = text[text.index(after: colon)...].unicodeScalars
                elements.append(BagInfoElement(Self.trimmed(text[..<colon].unicodeScalars), Self.trimmed(value)))
            }
        }
    }

    /// The value of the first element of this label. Labels do not tell capitals from small letters.
    func value(of label: String) -> String? {
        elements.first { $0.label.lowercased() == label.lowercased() }?.value
    }

    private static func lines(of value: String) -> [String] {
        value.unicodeScalars.split(whereSeparator: isLineEnd).compactMap { line in
            var clean = String.UnicodeScalarView()
            clean.append(contentsOf: line.map { isControl($0) ? " " : $0 })
            let text = trimmed(clean[...])
            return text.isEmpty ? nil : text
        }
    }

    private static func trimmed(_ text: Substring.UnicodeScalarView) -> String {
        let start = text.drop(while: \.properties.isWhitespace)
        let end = start.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(Substring(start[...$0])) } ?? ""
    }

    /// What some reader takes for the end of a line: those of Unicode and of the C language.
    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        isLineEnd(scalar) || scalar.properties.generalCategory == .control
    }
}
