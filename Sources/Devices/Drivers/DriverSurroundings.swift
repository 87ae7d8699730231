import PlatenModel
import USBDevices

/// Where the drivers and the bus are looked at.
public struct DriverSurroundings: Sendable {
    /// Where libsane looks for its configuration.
    public var searchPath: SaneSearchPath
    public var folders: DriverFolders
    public var bus: USBBus
    /// Where ipp-usb keeps which port it gave to which device.
    public var ippUSBFolder: String

    public init(searchPath: SaneSearchPath, folders: DriverFolders, bus: USBBus = USBBus(), ippUSBFolder: String = IPPUSBPort.defaultStateFolder) {
        self.searchPath = searchPath
        self.folders = folders
        self.bus = bus
        self.ippUSBFolder = ippUSBFolder
    }

    /// The drivers that SANE is configured for, read now.
    func drivers() -> [String] { DriverList(searchPath).drivers }
}
