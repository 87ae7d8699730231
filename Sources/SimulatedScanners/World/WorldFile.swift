/// The files of the world itself, beside the scanners' subfolders.
enum WorldFile: String {
    /// Faults of the driver as a whole, with the moments `init` and `list`, once each, see ``Fault``.
    case faults = "fault"
    /// Written by the driver: each name that `sane_open` was asked for and that no scanner has, one a line, without `platensim:`.
    case refusedOpens = "refused-opens"
}
