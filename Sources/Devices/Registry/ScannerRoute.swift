import PlatenModel

/// One way to a scanner: a driver and what that driver calls it today.
struct ScannerRoute: Sendable, Hashable {
    let device: ReportedDevice
    let identity: ScannerIdentity

    var driver: String { String(device.name.prefix { $0 != ":" }) }
}
