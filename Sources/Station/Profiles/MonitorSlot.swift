import LinuxSystem
import Synchronization

/// The monitor of the profile folders, so that another configuration can end it.
final class MonitorSlot: Sendable {
    private let slot = Mutex<FoldersMonitor?>(nil)

    func set(_ monitor: FoldersMonitor) {
        slot.withLock { $0 = monitor }
    }

    /// Ends the present monitor; whoever follows it begins anew.
    func restart() async {
        await slot.withLock { $0 }?.stop()
    }
}
