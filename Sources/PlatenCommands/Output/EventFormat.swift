import PlatenModel

/// Events as lines.
struct EventFormat {
    let output: OutputFormat

    /// One line, without its end.
    func line(of event: Event) throws -> String {
        switch output {
        case .json:
            try PlatenJSON.line(event)
        case .table:
            [HumanFormat.time(event.time), event.kind.rawValue, event.scanner, event.sentence, event.problem?.next]
                .compactMap { $0.map(PlainText.oneLine) }.filter { !$0.isEmpty }.joined(separator: "  ")
        }
    }
}
