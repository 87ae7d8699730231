import LinuxSystem
import PlatenModel

/// The right to bind a socket path, held as long as the lock lives.
enum SocketLock {
    static func take(for socketPath: String) throws(Problem) -> FileLock {
        let lock: FileLock?
        do throws(SystemError) {
            lock = try FileLock.take("\(socketPath).lock")
        } catch {
            throw Problem(.storageFailed, ["path": "\(socketPath).lock", "reason": error.reason])
        }
        guard let lock else { throw Problem(.socketLocked, ["socket": socketPath]) }
        return lock
    }
}
