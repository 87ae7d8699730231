import FoundationEssentials
import XMLCoder

/// Writes documents: UTF-8, indented, the same bytes for the same value.
enum XMLDocument {
    /// Prefixes of attributes. All elements of our documents have another prefix, all other attributes have none.
    private static let attributePrefixes = ["xmlns:", "xlink:", "xsi:"]

    static func encode(_ value: some Encodable, root: String) throws -> Data {
        let encoder = XMLEncoder()
        encoder.outputFormatting = .prettyPrinted
        encoder.prettyPrintIndentation = .spaces(1)
        // XMLText has done it.
        encoder.charactersEscapedInAttributes = []
        encoder.charactersEscapedInElements = []
        encoder.nodeEncodingStrategy = .custom { _, _ in
            { isAttribute($0.stringValue) ? .attribute : .element }
        }
        // The encoder's own way to give the root attributes is a dictionary, whose order changes from run to run: they are in the value.
        var document = try encoder.encode(value, withRootKey: root, header: XMLHeader(version: 1.0, encoding: "UTF-8"))
        document.append(UInt8(ascii: "\n"))
        return document
    }

    /// An empty name is an element's text.
    static func isAttribute(_ name: String) -> Bool {
        if name.isEmpty { return false }
        return !name.utf8.contains(UInt8(ascii: ":")) || attributePrefixes.contains { name.hasPrefix($0) }
    }
}
