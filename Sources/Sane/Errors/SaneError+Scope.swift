extension SaneError {
    /// Whether the error says something of one option as it is now, and nothing of the scanner or the connection.
    var concernsOptionOnly: Bool {
        switch reason {
        case .optionUnknown, .optionInactive, .optionNotReadable, .optionNotSettable, .status(.invalid), .status(.unsupported): true
        case .status, .impossibleLength, .valueRefused, .scanning: false
        }
    }
}
