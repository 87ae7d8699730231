/// How long a scanner that was just plugged in is waited for.
enum HotplugPatience {
    /// Seconds to wait after the first time that no driver lists it; doubled each time.
    static let firstPause = 0.1
    /// Seconds from the first question to the last: setfacl of libsane's udev rule takes 0.5 to 3 s on a machine that is starting.
    static let total = 6.0
    /// ipp-usb first resets the device and asks it what it can.
    static let ippOverUSB = Duration.seconds(30)
}
