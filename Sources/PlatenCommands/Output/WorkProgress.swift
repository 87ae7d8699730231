import PlatenModel

/// One line about long work, which the next one replaces; nothing where nobody watches.
struct WorkProgress {
    static let interval = Duration.milliseconds(300)

    private let console = Console.current

    func show(_ line: String?) {
        guard console.errorIsTerminal, let line else { return }
        // To the line's beginning, and erase it (ECMA-48, EL).
        console.writeError("\r\u{1B}[K" + line.prefix(max(console.width() - 1, 1)))
    }

    func clear() {
        if console.errorIsTerminal { console.writeError("\r\u{1B}[K") }
    }

    static func line(_ progress: PackageProgress) -> String {
        "\(progress.stage.rawValue) the package: \(progress.files) of \(progress.totalFiles) files, "
            + "\(HumanFormat.bytes(progress.bytes)) of \(HumanFormat.bytes(progress.totalBytes))"
    }

    static func line(_ progress: DeliveryProgress) -> String {
        if let wait = progress.wait, let reason = progress.reason {
            return "attempt \(progress.attempt) failed, the next in \(HumanFormat.duration(wait)): \(PlainText.oneLine(reason))"
        }
        return "\(progress.stage.rawValue): \(progress.files) of \(progress.totalFiles) files, "
            + "\(HumanFormat.bytes(progress.bytes)) of \(HumanFormat.bytes(progress.totalBytes))"
    }
}
