import Dispatch
import Glibc
import Synchronization

/// A terminal that hands over each key at once and shows none, until it is restored.
///
/// Ctrl-C and the other keys that send signals do what they always do. A program that is ended by a signal gives the terminal back first:
/// a shell without line editing would show nothing that is typed.
final class TerminalMode: Sendable {
    private let terminal: Int32
    private let original: termios
    private let isRestored = Mutex(false)
    // Dispatch sources may be used from any thread (dispatch_source_create(3)); the module does not say so to the compiler.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    /// Nil where the descriptor is no terminal, or belongs to another job of the shell: changing it would stop this one (tcsetattr(3)).
    init?(_ terminal: Int32) {
        var mode = termios()
        guard tcgetattr(terminal, &mode) == 0, Self.isInForeground(terminal) else { return nil }
        let original = mode
        let sources = [SIGCONT, SIGTERM, SIGQUIT].map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
        self.terminal = terminal
        self.original = original
        self.sources = sources
        for (number, source) in zip([SIGCONT, SIGTERM, SIGQUIT], sources) {
            source.setEventHandler { [weak self] in self?.received(number) }
            source.activate()
        }
        apply()
    }

    /// Gives the terminal back as it was, without what was typed and not read.
    func restore() {
        let isFirst = isRestored.withLock { isRestored in
            defer { isRestored = true }
            return !isRestored
        }
        guard isFirst else { return }
        for source in sources { source.cancel() }
        for number in [SIGCONT, SIGTERM, SIGQUIT] { signal(number, SIG_DFL) }
        set(original)
    }

    private func apply() {
        var mode = original
        mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
        set(mode)
    }

    private func set(_ mode: termios) {
        var mode = mode
        if Self.isInForeground(terminal) { tcsetattr(terminal, TCSAFLUSH, &mode) }
    }

    private func received(_ number: Int32) {
        // Stopped and continued: the shell had its own mode in between.
        if number == SIGCONT { return isRestored.withLock { if !$0 { apply() } } }
        restore()
        var this = sigset_t()
        sigemptyset(&this)
        sigaddset(&this, number)
        pthread_sigmask(SIG_UNBLOCK, &this, nil)
        kill(getpid(), number)
    }

    private static func isInForeground(_ terminal: Int32) -> Bool {
        tcgetpgrp(terminal) == getpgrp()
    }
}
