/// A rule of the administrator's, and the command that puts it into force.
struct UdevRule: Sendable {
    /// Name of the file. After 60-libsane1.rules and before 70-uaccess.rules, as both must see the other's work.
    let file: String
    let rule: String
    /// Subsystem whose devices are shown to the rules again.
    let subsystem: String

    /// Makes a USB device a scanner to SANE's rules, which then let the scanners' group in, and to Platen's, which start the service.
    static func scanner(_ identity: String) -> UdevRule {
        UdevRule(
            file: "65-platen-scanners.rules",
            rule: "SUBSYSTEM==\"usb\", ATTR{idVendor}==\"\(identity.prefix(4))\", ATTR{idProduct}==\"\(identity.suffix(4))\","
                + " ENV{libsane_matched}=\"yes\"", subsystem: "usb")
    }

    /// Lets the service's group, and nobody else, read one input device. `match` is what udev compares, in its own words.
    static func inputDevice(_ match: String) -> UdevRule {
        UdevRule(
            file: "65-platen-pedals.rules",
            rule: "SUBSYSTEM==\"input\", KERNEL==\"event*\", \(match), GROUP=\"\(DoctorSurroundings.serviceUser)\", MODE=\"0660\"",
            subsystem: "input")
    }

    var command: String {
        "echo '\(rule)' | sudo tee -a /etc/udev/rules.d/\(file) && sudo udevadm control --reload"
            + " && sudo udevadm trigger --action=add --subsystem-match=\(subsystem)"
    }
}
