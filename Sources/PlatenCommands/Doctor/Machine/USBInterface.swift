/// One interface of a USB device, as sysfs shows it.
struct USBInterface: Sendable, Hashable {
    /// The kernel's name, such as `1-2:1.0`.
    var name: String
    /// Class, subclass and protocol in hexadecimal, such as `ff/ff/ff`.
    var kind: String
    /// The kernel's driver that has it. Nil: none. `usbfs` is a program of a user.
    var driver: String?

    var interfaceClass: String { String(kind.prefix(2)) }

    /// Whether scanner drivers take interfaces of this class: of the maker's own kind, images, and one that old scanners use
    /// (sane-backends, sanei/sanei_usb.c, `store_device` and what precedes it).
    var isForScanning: Bool { ["ff", "06", "10"].contains(interfaceClass) }
}
