import Foundation

/// A message of the log, as one line and as fields of the journal.
struct JournalMessage {
    /// Of syslog(3).
    let priority: Int
    let text: String
    /// What it is about, by the names that the log uses.
    let facts: [String: String]

    /// Facts that are fields of the journal, with the fields' names. `MESSAGE_ID` is the journal's own (systemd.journal-fields(7)); the others begin as
    /// nobody else's do.
    private static let names = [
        "message-id": "MESSAGE_ID", "scanner": "PLATEN_SCANNER", "job": "PLATEN_JOB", "cycle": "PLATEN_CYCLE", "capture": "PLATEN_CAPTURE",
        "driver": "PLATEN_DRIVER", "alert": "PLATEN_ALERT", "code": "PLATEN_CODE",
    ]
    /// What tells a program something and a person nothing.
    private static let unspoken: Set = ["message-id"]

    /// The priority in angle brackets, and all on one line.
    var line: String { Self.onOneLine("<\(priority)>\(text)\(told(facts))") }

    /// With the text that a person reads first.
    var fields: [(name: String, value: String)] {
        let spoken = facts.filter { !Self.unspoken.contains($0.key) }
        let known = facts.compactMap { fact in Self.names[fact.key].map { (name: $0, value: fact.value) } }.sorted { $0.name < $1.name }
        return [("MESSAGE", Self.onOneLine(text + told(spoken))), ("PRIORITY", "\(priority)")] + known
    }

    private func told(_ facts: [String: String]) -> String {
        facts.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    }

    private static func onOneLine(_ text: String) -> String { text.replacingOccurrences(of: "\n", with: " ") }
}
