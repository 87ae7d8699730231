/// How a driver makes the names of its devices.
public enum DeviceNameForm: Sendable, Hashable {
    /// What the driver reached the device by: `libusb:001:005`, `net:192.0.2.7`, `/dev/sg1`. The usual form.
    case address
    /// `MODEL:SERIAL`.
    case modelAndSerial
    /// `VIDPID_SERIAL` over USB, `MODEL_SERIAL` over the network.
    case identifiersAndSerial
    /// `e0:NAME`, where the number is the place in the last discovery, or `escl:NAME:URL`.
    case discovery
    /// `/net/MODEL?ip=HOST` or `/usb/MODEL?serial=SERIAL`.
    case printerPath
    /// `HOST`.
    case host
    /// `usb;VID;PID;SERIAL`, `net;HOST`, `bus1;dev2`.
    case semicolons
    /// `HOST:` and the name that the device has there.
    case remote
}
