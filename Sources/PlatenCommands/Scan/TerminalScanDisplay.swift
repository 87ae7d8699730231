import LinuxSystem
import PlatenModel
import Synchronization

/// Lines for what is kept, and below them one line of progress that is drawn over and over.
final class TerminalScanDisplay: ScanDisplay {
    private struct State {
        /// When the first page of the cycle began, in seconds of the monotonic clock.
        var began: Double?
        /// What stands on the line of progress. Empty: nothing.
        var line = ""
    }

    private static let eraseLine = "\r\u{1B}[K"

    private let console: Console
    private let state = Mutex(State())

    init(console: Console) {
        self.console = console
    }

    func show(_ event: Event) {
        switch event.kind {
        case .heartbeat: break
        case .cycleProgress: if let progress = event.progress { draw(progress) }
        default: note(event.sentence)
        }
    }

    func note(_ sentence: String) {
        state.withLock { state in
            console.writeError("\(Self.eraseLine)\(PlainText.oneLine(sentence))\n\(state.line)")
        }
    }

    func offer(_ sentence: String?) {
        state.withLock { state in
            // One column stays free: some terminals break the line when the last is written.
            state.line = PlainText.fitting(PlainText.oneLine(sentence ?? ""), columns: console.width() - 1)
            console.writeError(Self.eraseLine + state.line)
        }
    }

    func finish() {
        state.withLock { state in
            if !state.line.isEmpty { console.writeError(Self.eraseLine) }
            state.line = ""
        }
    }

    private func draw(_ progress: CycleProgress) {
        let now = MonotonicClock.seconds()
        state.withLock { state in
            let began = state.began ?? (now - progress.seconds)
            state.began = began
            // One column stays free: some terminals break the line when the last is written.
            state.line = ProgressLine(progress, elapsed: now - began).text(width: console.width() - 1)
            console.writeError(Self.eraseLine + state.line)
        }
    }
}
