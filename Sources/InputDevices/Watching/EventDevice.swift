import CEvdev
import Glibc
import LinuxSystem

/// One open event node, read through libevdev. Belongs to one thread.
final class EventDevice {
    /// The entry that matched it.
    let match: InputDeviceMatch
    private let descriptor: FileDescriptor
    private let device: OpaquePointer

    /// Fails with what open(2) or libevdev said.
    init(_ match: InputDeviceMatch, path: String) throws(SystemError) {
        let descriptor = try FileDescriptor.open(path, flags: O_RDONLY | O_NONBLOCK, permissions: 0)
        var device: OpaquePointer?
        let status = libevdev_new_from_fd(descriptor.number, &device)
        guard status == 0, let device else { throw SystemError(operation: "libevdev_new_from_fd", subject: path, number: -status) }
        self.match = match
        self.descriptor = descriptor
        self.device = device
    }

    deinit {
        // The kernel ends a grab with the descriptor.
        libevdev_free(device)
    }

    var number: Int32 { descriptor.number }

    /// Whether a path still leads to the node that is open, rather than to nothing or to another device's.
    func isNamed(_ path: String) -> Bool {
        var own = stat()
        var named = stat()
        return fstat(descriptor.number, &own) == 0 && stat(path, &named) == 0 && own.st_dev == named.st_dev && own.st_ino == named.st_ino
    }

    /// Takes the device's keys from everyone else.
    func grab() throws(SystemError) {
        let status = libevdev_grab(device, LIBEVDEV_GRAB)
        guard status == 0 else { throw SystemError(operation: "EVIOCGRAB", subject: match.name, number: -status) }
    }

    /// Calls `body` with each key that went down. Never waits. Returns false where the device is gone.
    ///
    /// Where the kernel had to drop events, libevdev compares the keys with what it knew: one that went down unseen and still is down is told.
    func readPresses(_ body: (KeyName) -> Void) -> Bool {
        var flag = LIBEVDEV_READ_FLAG_NORMAL
        while true {
            var event = input_event()
            let status = libevdev_next_event(device, flag.rawValue, &event)
            switch status {
            case Int32(LIBEVDEV_READ_STATUS_SUCCESS.rawValue), Int32(LIBEVDEV_READ_STATUS_SYNC.rawValue):
                // Value 0 is a release, 2 a repetition by the kernel.
                if Int32(event.type) == EV_KEY, event.value == 1 { body(KeyName(code: event.code)) }
                if status == Int32(LIBEVDEV_READ_STATUS_SYNC.rawValue) { flag = LIBEVDEV_READ_FLAG_SYNC }
            case -EAGAIN where flag == LIBEVDEV_READ_FLAG_SYNC:
                // All differences have been told; new events may have come meanwhile.
                flag = LIBEVDEV_READ_FLAG_NORMAL
            case -EINTR: continue
            default: return status == -EAGAIN
            }
        }
    }
}
