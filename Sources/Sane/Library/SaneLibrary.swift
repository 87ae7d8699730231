import CSane
import PlatenModel

/// libsane, initialised. The way to devices and scanners.
///
/// Everything reached from here belongs to one dedicated thread of the process: SANE drivers are not thread-safe, and those that
/// seem to be share tables through the dll meta-backend. libsane is never left again (`sane_exit` unloads drivers whose
/// threads still run), so a process that is done with it simply ends.
public struct SaneLibrary {
    public let version: SaneVersion

    /// The major version that this program is written for (SANE Standard 1.06, section 4.1: others are not compatible).
    public static let supportedMajorVersion = 1

    private static let initialisation: Result<SaneVersion, SaneError> = {
        var code: SANE_Int = 0
        let status = SaneStatus(sane_init(&code, answerNothing))
        return status == .good ? .success(SaneVersion(code: code)) : .failure(SaneError(.status(status), during: .initialise))
    }()

    /// Initialises libsane where this process has not done so yet; environment variables of SANE count up to the first call.
    ///
    /// Throws `driver-incompatible` where libsane is of another major version, or what its status means.
    public init() throws(Problem) {
        switch Self.initialisation {
        case .success(let version):
            try Self.check(version)
            self.version = version
        case .failure(let error):
            throw error.problem
        }
    }

    static func check(_ version: SaneVersion) throws(Problem) {
        guard version.major == supportedMajorVersion else {
            throw Problem(.driverIncompatible, ["version": version.description, "expected": String(supportedMajorVersion)])
        }
    }

    /// The devices that the drivers find now. May take seconds a driver, more with network drivers.
    ///
    /// Never to be called while this process has a scanner open: some drivers free what the open scanner uses
    /// (sane-backends 1.2.1, epson2.c `sane_get_devices`).
    public func devices(localOnly: Bool) throws(SaneError) -> [ReportedDevice] {
        var list: UnsafeMutablePointer<UnsafePointer<SANE_Device>?>?
        try SaneStatus(sane_get_devices(&list, localOnly ? 1 : 0)).check(during: .listDevices)
        guard let list else { return [] }
        var devices: [ReportedDevice] = []
        while let device = list[devices.count]?.pointee {
            devices.append(
                ReportedDevice(
                    name: SaneText.decode(device.name), vendor: SaneText.decode(device.vendor),
                    model: SaneText.decode(device.model), type: SaneText.decode(device.type)))
        }
        // Nothing can be opened by an empty name: to sane_open it means the first device of all.
        return devices.filter { !$0.name.isEmpty }
    }

    /// Opens a device by the name that its driver gave it. `scanner` is the stable name that errors tell.
    public func open(_ device: String, scanner: String) throws(SaneError) -> SaneScanner {
        guard !device.isEmpty, !device.utf8.contains(0) else {
            throw SaneError(.status(.invalid), during: .open, scanner: scanner)
        }
        var handle: SANE_Handle?
        try SaneStatus(sane_open(device, &handle)).check(during: .open, scanner: scanner)
        guard let handle else { throw SaneError(.status(.invalid), during: .open, scanner: scanner) }
        return SaneScanner(handle: handle, device: device, scanner: scanner)
    }
}

@available(*, unavailable, message: "libsane belongs to one thread")
extension SaneLibrary: Sendable {}

/// Answers a driver's question for a user name and a password with nothing, which such a driver takes as a refusal.
private let answerNothing: SANE_Auth_Callback = { _, user, password in
    user?.pointee = 0
    password?.pointee = 0
}
