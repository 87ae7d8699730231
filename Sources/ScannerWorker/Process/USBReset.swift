import CLinux
import Glibc
import LinuxSystem
import PlatenModel
import WorkerProtocol

/// A worker that resets one USB device: the last resort for an interface that a killed driver left claimed, or a scanner that answers
/// nothing any more.
enum USBReset {
    /// Does it, reports, and ends the process.
    static func run(_ connection: DaemonConnection, node: String) -> Never {
        do throws(SystemError) {
            let device = try FileDescriptor.open(node, flags: O_WRONLY, permissions: 0)
            guard platen_usb_reset(device.number) == 0 else { throw .last("USBDEVFS_RESET", node) }
            connection.send(WorkerReply(id: 0, report: .reset))
        } catch {
            connection.send(
                WorkerReply(id: 0, report: .failed(Problem(.scannerInputOutput, ["scanner": node, "operation": "USB reset: \(error.reason)"]))))
        }
        _exit(0)
    }
}
