import Glibc
import LinuxSystem
import PlatenModel

/// The socket's owner and mode, given after it was bound: until then only the daemon's own user reaches it.
enum SocketFile {
    static func open(_ path: String, group: String?) throws(SystemError) {
        if let group, let identifier = Users.identifier(ofGroup: group) {
            guard chown(path, uid_t.max, identifier) == 0 else { throw .last("chown", path) }
        }
        guard chmod(path, 0o660) == 0 else { throw .last("chmod", path) }
    }
}
