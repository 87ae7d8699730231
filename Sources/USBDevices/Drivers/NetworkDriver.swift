/// Where a driver looks for scanners besides the USB bus.
///
/// Source: the drivers of sane-backends 1.2.1 that use sockets, and what their configuration files and manual pages say.
public enum NetworkDriver: Sendable {
    /// Looks on the network and nowhere else.
    case networkOnly
    /// Looks on the network as well as at the bus.
    case networkToo

    /// The drivers that look on the network; all others look at buses only.
    public static let table: [String: NetworkDriver] = [
        // sane-net(5): scanners of other machines' saned, found by name and by mDNS.
        "net": .networkOnly,
        // sane-airscan(5): eSCL and WSD by mDNS and WS-Discovery. A device on USB too, but only through ipp-usb's port on the loopback.
        "airscan": .networkOnly,
        // sane-escl(5): eSCL by mDNS.
        "escl": .networkOnly,
        // sane-dell1600n_net(5): SNMP broadcast.
        "dell1600n_net": .networkOnly,
        // `net autodiscovery` in their configuration files as they are delivered: a broadcast at each search.
        "epson2": .networkToo, "epsonds": .networkToo, "kodakaio": .networkToo, "magicolor": .networkToo,
        // sane-pixma(5): a BJNP broadcast unless pixma.conf says `networking=no`.
        "pixma": .networkToo,
        // sane-xerox_mfp(5): `tcp` lines only, no search.
        "xerox_mfp": .networkToo,
        // Their makers' manuals: addresses in the driver's own configuration.
        "hpaio": .networkToo, "brother2": .networkToo, "brother3": .networkToo, "brother4": .networkToo, "brother5": .networkToo,
        "epkowa": .networkToo,
        "utsushi": .networkToo, "imagescan": .networkToo, "epsonscan2": .networkToo, "smfp": .networkToo,
    ]

    /// Whether a driver never looks at the USB bus, so that asking it for a USB scanner is in vain.
    public static func isNetworkOnly(_ driver: String) -> Bool { table[driver] == .networkOnly }
}
