import Logging
import PlatenModel

/// An alert as the log tells of it.
enum AlertMessage {
    /// Of every message that an alert is over; like those of ``ProblemCode/messageIdentifier``, never to be changed.
    static let clearedIdentifier = "a75888124583411d95b278647da8ea10"

    /// What the message is about, by the names that the log uses.
    static func facts(of event: Event) -> Logger.Metadata {
        var facts: Logger.Metadata = ["message-id": "\(event.problem?.code.messageIdentifier ?? clearedIdentifier)"]
        if let code = event.problem?.code { facts["code"] = "\(code.rawValue)" }
        // An alert has the number of the event that raised it.
        if event.kind == .alertRaised, let number = event.id { facts["alert"] = "\(number)" }
        if let scanner = event.scanner ?? event.problem?.parameters["scanner"] { facts["scanner"] = "\(scanner)" }
        if let job = event.job { facts["job"] = "\(job)" }
        return facts
    }
}
