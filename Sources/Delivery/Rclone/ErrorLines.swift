import Logging

/// What rclone says of errors and of its progress.
struct ErrorLines {
    /// Messages that are kept, the last ones.
    private static let kept = 20
    /// Characters of one.
    private static let length = 500
    /// Levels below which a message is no error (rclone, --log-level).
    private static let calmLevels: Set<String> = ["notice", "warning", "info", "debug"]

    let redaction: Redaction
    let logger: Logger
    let onStatistics: @Sendable (RcloneMessage.Statistics) -> Void
    private(set) var messages: [String] = []

    init(redaction: Redaction, logger: Logger, onStatistics: @escaping @Sendable (RcloneMessage.Statistics) -> Void) {
        self.redaction = redaction
        self.logger = logger
        self.onStatistics = onStatistics
    }

    mutating func take(_ line: [UInt8]) {
        guard let message = RcloneMessage(line) else {
            // The line by which rclone gives up begins with the time, which the log has anyway.
            return note(String(decoding: line, as: UTF8.self).replacing(/^\d{4}\/\d\d\/\d\d\s\d\d:\d\d:\d\d\s/, with: ""))
        }
        if let statistics = message.stats { return onStatistics(statistics) }
        if Self.calmLevels.contains(message.level) {
            logger.debug("\(plain(message.text))")
        } else {
            note(message.text)
        }
    }

    private mutating func note(_ text: String) {
        let text = plain(text)
        logger.info("\(text)")
        messages.append(text)
        if messages.count > Self.kept { messages.removeFirst() }
    }

    /// Without secrets, and without control characters, by which the other side could forge lines.
    private func plain(_ text: String) -> String {
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        return String(redaction.apply(clean).prefix(Self.length))
    }
}
