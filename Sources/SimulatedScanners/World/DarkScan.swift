/// What comes of the option `lamp-off-scan` ("The lamp will be turned off during scan", genesys of sane-backends 1.2.1), the one option of SANE's drivers
/// with which an image is taken without light. Others, such as `lamp-switch` of plustek, switch the lamp off between scans only.
enum DarkScan: String, CaseIterable {
    /// There is no such option, as with most drivers.
    case none
    /// The image has no light.
    case dark
    /// The light stays on all the same: a lamp that the driver cannot switch.
    case lit
    /// Setting it is answered INVAL.
    case refused
    /// It can be set, and then `sane_start` answers INVAL.
    case startRefused = "start-refused"
    /// It can be set, and then `sane_start` answers IO_ERROR.
    case broken

    /// What `sane_start` answers to it; nil: GOOD.
    var startFailure: DriverFailure? {
        switch self {
        case .startRefused: DriverFailure(.invalid)
        case .broken: DriverFailure(.ioError)
        case .none, .dark, .lit, .refused: nil
        }
    }
}
