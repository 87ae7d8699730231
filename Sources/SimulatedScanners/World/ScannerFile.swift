/// The files of a scanner's subfolder. All but the first may be missing; those without a remark are empty files, made with `touch`.
enum ScannerFile: String {
    /// What the scanner is: `key = value` lines, see ``ConfigurationKey``. A subfolder without it is no scanner.
    case configuration = "scanner.conf"
    /// Faults that happen once each: one a line, taken away as they happen, see ``Fault``.
    case faults = "fault"

    // What a person does to it

    /// The cable is out: not listed, `sane_open` answers INVAL, every call on an open scanner IO_ERROR.
    case unplugged = "unplugged"
    /// The lid is up: sensor `cover-open`, and dark where no page covers the glass; a feeder answers COVER_OPEN to `sane_start`.
    case lidOpen = "lid-open"
    /// Paper is stuck: `sane_start` and `sane_read` answer JAMMED. What was in the paper path, the page under way included, is lost.
    case jammed = "jammed"
    /// The next sheet drawn in takes another along: sensor `double-feed`, and `sane_start` answers JAMMED rather than draw a sheet.
    case doubleFeed = "double-feed"
    /// A transport lock holds the carriage: `sane_start` answers HW_LOCKED (13).
    case locked
    /// Another machine on the network uses it: `sane_open` and `sane_start` answer DEVICE_BUSY.
    case busy
    /// Holds a number of seconds: the next `sane_open` or `sane_start` takes so long, and the file away.
    case asleep
    /// Holds a place at which the scanner stands still until the file is gone: `page 2`, `row 300` or `calibrate`, see ``HoldPlace``.
    case hold
    /// Holds the number of sheets in the hopper; the driver writes it as it draws sheets in. Writing it is loading the hopper.
    case stack
    /// A page of the book under an overhead scanner is turned, or as many as the file holds. The next `sane_start` takes it away.
    case turn
    /// Holds millimetres: where the sheet under the sensor of a large-format scanner ends, instead of where `page-height` or the document say. It
    /// is looked at while the page is under way, so a sheet can end in the middle of it.
    case sheetLength = "sheet-length"
    /// Holds the number that the knob `function` of a sheet-fed scanner points at; 1 where there is no file.
    case function
    /// Hold numbers of sheets: what a scanner with ``ConfigurationKey/counters`` counted before those that this driver knows of.
    case totalCounter = "total-counter"
    case rollerCounter = "roller-counter"
    /// Holds what a scanner with ``ConfigurationKey/lampCounter`` says of its lamp; 0 where there is no file.
    case lampTime = "lamp-time"

    /// A button that is pressed, or was: see ``ButtonStyle``.
    case scanButton = "button-scan"
    case copyButton = "button-copy"
    case emailButton = "button-email"

    // What the driver writes

    /// What the scanner remembers and what was asked of it, see ``ScannerState``. May be removed at any time.
    case state = "state"
    /// Empty: who changes ``state`` locks it, and nobody replaces or removes it.
    case stateLock = "state-lock"
    /// Where a calibration lies while option `calibration-file` does not say otherwise.
    case calibration = "calibration"
}
