import Foundation
import LinuxSystem
import Logging

/// Log lines on standard error as systemd's journal reads them: a priority in angle brackets (sd-daemon(3)), then one line. Where standard error is the
/// journal, the same as messages with fields, so that they can be filtered by scanner and job and explained (`journalctl -x`).
struct JournalLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    private let label: String
    private let isJournal: Bool

    init(label: String) {
        self.label = label
        isJournal = Journal.holdsStandardError(ProcessInfo.processInfo.environment["JOURNAL_STREAM"])
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let message = JournalMessage(
            priority: Self.priority(event.level), text: "\(event.message)",
            facts: metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" })
        if isJournal, (try? Journal.send(message.fields)) != nil { return }
        FileHandle.standardError.write(Data("\(message.line)\n".utf8))
    }

    /// syslog(3) priorities.
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
