import PlatenModel

/// A line for each event that is kept, for logs and pipes.
struct PlainScanDisplay: ScanDisplay {
    let console: Console

    func show(_ event: Event) {
        guard event.kind != .cycleProgress, event.kind != .heartbeat else { return }
        note(event.sentence)
    }

    func note(_ sentence: String) {
        console.note(PlainText.oneLine(sentence))
    }

    func offer(_ sentence: String?) {
        if let sentence { note(sentence) }
    }

    func finish() {}
}
