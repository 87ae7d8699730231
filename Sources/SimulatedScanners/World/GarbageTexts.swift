/// What a driver may report as vendor and model besides a text.
enum GarbageTexts: String, CaseIterable {
    /// Texts, as they should be.
    case none
    case invalidUTF8 = "invalid-utf8"
    case long
    case empty

    /// The bytes in the place of `text`, without the closing zero.
    func bytes(of text: String) -> [UInt8] {
        switch self {
        case .none: Array(text.utf8)
        // A lone continuation byte, an overlong slash, a sequence cut short.
        case .invalidUTF8: [0x80, 0xC0, 0xAF] + text.utf8 + [0xE2, 0x82]
        case .long: Array(repeatElement(text.utf8, count: 4096 / max(1, text.utf8.count) + 1).joined().prefix(4096))
        case .empty: []
        }
    }
}
