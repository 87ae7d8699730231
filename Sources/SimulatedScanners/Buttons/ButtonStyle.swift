/// How a driver lets programs read the scanner's buttons. A file such as `button-scan` is the press.
enum ButtonStyle: String, CaseIterable {
    /// As genesys: `scan` and others, and `button-pressed`. Reading a button's option takes the press, and the file, away.
    case eventQueue = "event-queue"
    /// An option is true for as long as its file is there.
    case level
    /// As avision: a text option `message` names the button whose file is there, and is empty otherwise.
    case string
    /// As fujitsu: like `level`, but reading any sensor reads all of them, and each is answered from that moment until it is read again.
    case snapshot
    /// As pixma: pressing the option `button-update` takes the presses, and their files, away; `button-1` (scan: 1) and `button-2` (copy: 1,
    /// email: 2) then tell which there were, until it is pressed again.
    case update
}
