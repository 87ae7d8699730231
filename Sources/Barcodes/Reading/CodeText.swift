// Only for the normal form: Foundation's own would load its tables of 40 MB into every worker.
@_spi(_Unicode) import Swift

/// The text of a code as the model has it.
enum CodeText {
    /// The text in NFC. Nil: it is empty, no UTF-8, or has characters that no text on a slip has: control characters, also invisible ones (GS1
    /// separators are among them), noncharacters and private ones.
    static func text(_ bytes: [UInt8]) -> String? {
        guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        guard text.unicodeScalars.allSatisfy(isPlain) else { return nil }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text._nfc)
        return String(scalars)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        // The replacement character is what a decoder puts for bytes that it does not understand.
        case .control, .format, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator, .surrogate: false
        default: scalar != "\u{FFFD}"
        }
    }
}
