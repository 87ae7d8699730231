/// Something that goes wrong on demand, as a line of the file `fault` (happens once) or as `fault = …` in scanner.conf (always).
///
/// ```
/// ACTION-at-MOMENT [ROW] [ARGUMENT]
///
/// ACTION            ARGUMENT            what the driver does
/// crash             -                   raises SIGSEGV
/// abort             -                   raises SIGABRT
/// exit              -                   ends the program with status 1
/// hang              -                   sleeps for ever, whatever it is told; only signals end it
/// status            NAME or number      answers with this SANE_Status: INVAL, JAMMED, …, 42
/// print             bytes, K, M or G    prints that much on stdout and as much on stderr, then goes on
/// wait              seconds             sleeps, then goes on
///
/// MOMENT
/// list              in sane_get_devices
/// open              in sane_open
/// set               in sane_control_option, when a value is set
/// start             in sane_start
/// row N             in sane_read, when the N rows before it are delivered (the first row is 0)
/// cancel            in sane_cancel of a page started since; not print, not status
///
/// short-page N      the page ends after N rows, though more are announced
/// extra-rows N      N rows more than announced
/// unknown-length    lines = -1 after sane_start
/// zero-reads N      the first N calls of sane_read answer GOOD with no byte
/// ```
///
/// A page takes the first line of each kind (the word before the first blank) from the file, so the same line twice goes wrong on two pages.
enum Fault: Hashable {
    case event(FaultAction, at: FaultMoment)
    case shortPage(rows: Int)
    case extraRows(Int)
    case unknownLength
    case zeroReads(Int)
}
