import CEvdev

/// A key as linux/input-event-codes.h names it, such as `KEY_B` or `BTN_LEFT`.
///
/// Of a key that has two names there libevdev knows one; values are equal where the key is, and ``text`` is the name that events carry.
public struct KeyName: Hashable, Sendable, CustomStringConvertible {
    let code: UInt16

    init(code: UInt16) {
        self.code = code
    }

    /// Nil where libevdev knows no key of this name. Names are in capitals.
    public init?(_ text: String) {
        let code = libevdev_event_code_from_name(UInt32(EV_KEY), text)
        guard code >= 0, let code = UInt16(exactly: code) else { return nil }
        self.code = code
    }

    public var text: String {
        // A kernel may be newer than libevdev and know more keys.
        libevdev_event_code_get_name(UInt32(EV_KEY), UInt32(code)).map { String(cString: $0) } ?? "KEY_\(code)"
    }

    public var description: String { text }
}
