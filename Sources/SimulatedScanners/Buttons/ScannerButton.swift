/// A button on the scanner's front.
enum ScannerButton: CaseIterable {
    case scan
    case copy
    case email

    /// Made by whoever presses it.
    var file: ScannerFile {
        switch self {
        case .scan: .scanButton
        case .copy: .copyButton
        case .email: .emailButton
        }
    }

    var option: OptionName {
        switch self {
        case .scan: .scanButton
        case .copy: .copyButton
        case .email: .emailButton
        }
    }

    var title: String {
        switch self {
        case .scan: "Scan button"
        case .copy: "Copy button"
        case .email: "Email button"
        }
    }
}
