/// The files of a scanner's subfolder. All but the first may be missing; those without a remark are empty files, made with `touch`.
enum ScannerFile: String {
    /// What the scanner is: `key = value` lines, see ``ConfigurationKey``. A subfolder without it is no scanner.
    case configuration = "scanner.conf"
    /// Faults that happen once each: one a line, taken away as they happen, see ``Fault``.
    case faults = "fault"
    /// The cable is out: not listed, `sane_open` answers INVAL, every call on an open scanner IO_ERROR.
    case unplugged = "unplugged"
    /// The lid is up: sensor `cover-open`, and dark where no page covers the glass.
    case lidOpen = "lid-open"
    /// A button that was pressed. Reading its option takes the press away, as genesys does.
    case scanButton = "button-scan"
    case copyButton = "button-copy"
    case emailButton = "button-email"
    /// Written by the driver: pages scanned so far and whether `calibrate` was pressed, see ``ScannerState``. May be removed at any time.
    case state = "state"
}
