import Glibc

/// The size of the window that a terminal is shown in.
struct TerminalSize {
    let columns: Int
    let rows: Int

    /// Nil where the descriptor is no terminal, or one that does not know.
    init?(of descriptor: Int32) {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        columns = Int(size.ws_col)
        rows = Int(size.ws_row)
    }
}
