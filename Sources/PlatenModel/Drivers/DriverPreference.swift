/// Which driver to take where several reach one machine, the best first.
///
/// The order is Platen's own choice, by what a scan for keeping needs: all sources, depths and sensors first, then a driver that can
/// be relied on.
public enum DriverPreference: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Made for the machine, with all that it has: transparency unit, 16 bit, buttons. Most drivers of sane-backends.
    case native
    /// Made for the machine, but a newer driver of sane-backends knows it better.
    case superseded
    /// Whatever the machine, what the common protocols offer: 8 bit, no buttons, no sensors. Dependable.
    case driverless
    /// From the maker, mostly in binary form. May know more than `driverless`, but crashes and hangs most (NAPS2; nixpkgs#162304), which
    /// costs a station more than it gains.
    case vendor
    /// A second driver for the common protocols, less complete than the first.
    case basic
    /// Through another machine, which may use the scanner itself.
    case remote
    /// No scanner.
    case camera

    public static func < (left: DriverPreference, right: DriverPreference) -> Bool { left.rawValue < right.rawValue }
}
