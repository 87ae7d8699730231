/// What happened to a watched input device. Devices are called by the name of the entry that matched.
public enum InputEvent: Hashable, Sendable {
    /// A key went down. Neither its release nor its repetition is told.
    case pressed(device: String, key: String)
    /// The first of the device's event nodes is open; a pedal may have several.
    case connected(device: String)
    /// The last of the device's event nodes is gone.
    case disconnected(device: String)
    /// Something about the device does not work. It is tried again when its node's rights change or when it is plugged in anew.
    case refused(device: String, reason: InputRefusal)
}
