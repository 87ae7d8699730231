/// Something that goes wrong on demand, as a line of the file `fault` (happens once) or as `fault = …` in scanner.conf (always).
///
/// ```
/// ACTION-at-MOMENT [OF MOMENT] [OF ACTION]
///
/// ACTION            takes               what the driver does
/// crash             -                   raises SIGSEGV
/// abort             -                   raises SIGABRT
/// exit              -                   ends the program with status 1
/// hang              -                   sleeps for ever, whatever it is told; only signals end it
/// status            NAME or number      answers with this SANE_Status: INVAL, JAMMED, …, 42
/// print             bytes, K, M or G    prints that much on stdout and as much on stderr, then goes on
/// wait              seconds             sleeps, then goes on
/// leak              bytes, K, M or G    takes and touches that much memory, never gives it back, and goes on
/// fork              -                   leaves a child process behind that holds copies of all descriptors, and goes on
/// setsid            -                   the same, but the child is in a session of its own, where a signal for the program's group misses it
/// signals           -                   takes SIGTERM, SIGINT, SIGPIPE and SIGCHLD for itself and does nothing with them, and goes on
/// thread            -                   leaves a thread behind that never ends, and goes on
///
/// MOMENT            takes               when
/// init              -                   in sane_init, only in the world's file `fault`
/// list              -                   in sane_get_devices
/// open              -                   in sane_open
/// option            NAME                in sane_control_option, when the value of that option is read
/// set               -                   in sane_control_option, when a value is set
/// start             -                   in sane_start
/// sheet             N                   in sane_start of page N since sane_open (the first page is 1; both sides of a sheet count)
/// row               N                   in sane_read, when the N rows before it are delivered (the first row is 0)
/// cancel            -                   in sane_cancel of a page begun since; not print, status, thread
/// close             -                   in sane_close; not status
///
/// short-page N      the page ends after N rows, though more are announced
/// extra-rows N      N rows more than announced
/// unknown-length    lines = -1 after sane_start
/// zero-reads N      the first N calls of sane_read answer GOOD with no byte; `ever` for N: all of them
/// overlong-read N   the first sane_read tells of N bytes more than were asked for; no byte is written beyond those
/// frame-lines-differ N    every second frame since sane_open has N rows fewer than it should, and says so: of a three-pass scan the second
///                         frame, of single frames the second page; a line of the file waits for such a frame
///
/// announced-format N          sane_get_parameters after sane_start answers N, -2^31 to 2^31 - 1, whatever the rows are like
/// announced-lines N           the same for lines: what comes is not announced
/// announced-pixels N          the same for pixels_per_line
/// announced-bytes-per-line N  the same for bytes_per_line
/// announced-depth N           the same for depth
/// ```
///
/// A page takes the first line of each kind (the word before the first blank) from the file, so the same line twice goes wrong on two pages.
/// The world's own file `fault` beside the scanners' folders holds lines for `init` and `list`, which happen once each before any scanner's.
/// The children of `fork` and `setsid` sleep until they are killed or the world's folder is removed. Such a child also holds the scanner's lock,
/// so that the scanner stays busy while it lives.
enum Fault: Hashable {
    case event(FaultAction, at: FaultMoment)
    case shortPage(rows: Int)
    case extraRows(Int)
    case unknownLength
    /// `Int.max`: for ever.
    case zeroReads(Int)
    case overlongRead(bytes: Int)
    case frameLinesDiffer(rows: Int)
    case announced(AnnouncedParameter, Int32)
}
