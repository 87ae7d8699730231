import LinuxSystem

/// Who uses a USB device at this moment, for explanations of why it cannot be opened.
public struct USBDeviceUse: Hashable, Sendable {
    /// The device node, such as `/dev/bus/usb/001/005`.
    public let nodePath: String
    /// The interfaces that a kernel driver has, such as `usblp` a printer's: libusb cannot claim them before it is detached.
    public let boundInterfaces: [USBInterface]
    /// The processes that have the node open, as far as they can be seen.
    public let holders: [NodeHolder]
    /// Whether some process could not be looked into: then nobody knows whether it holds the device.
    public let isIncomplete: Bool

    /// Looks through all processes; milliseconds, to be called off the threads of tasks.
    ///
    /// - Parameter processes: the kernel's view of the processes, /proc.
    public init(of device: USBDevice, processes: String = "/proc") {
        nodePath = device.nodePath
        boundInterfaces = device.interfaces.filter { $0.kernelDriver != nil }
        var holders: [NodeHolder] = []
        var isIncomplete = false
        let numbers = ((try? Folder.names(in: processes)) ?? []).compactMap { Int($0) }.sorted()
        for number in numbers {
            switch Self.holds(device.nodePath, "\(processes)/\(number)") {
            case true?:
                let program = (try? SmallFile.bytes(of: "\(processes)/\(number)/comm", limit: 64)).flatMap(ReportedText.cleaned)
                holders.append(NodeHolder(process: number, program: program ?? ""))
            case false?: break
            case nil: isIncomplete = true
            }
        }
        self.holders = holders
        // Without a single process there is no /proc to look at.
        self.isIncomplete = isIncomplete || numbers.isEmpty
    }

    /// Whether a process has the node open; nil where this user may not know. A process that has ended holds nothing.
    private static func holds(_ node: String, _ process: String) -> Bool? {
        do throws(SystemError) {
            return try Folder.names(in: "\(process)/fd").contains { LinkTarget.of("\(process)/fd/\($0)") == node }
        } catch {
            return Folder.exists(process) && !error.isAboutVanishing ? nil : false
        }
    }
}
