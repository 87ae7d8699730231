import CEvdev
import Glibc
import LinuxSystem

/// Ends the sleep of a thread in poll(2), from any other thread.
final class WakeUp: Sendable {
    private let descriptor: FileDescriptor

    init() throws(SystemError) {
        let number = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard number >= 0 else { throw .last("eventfd") }
        descriptor = FileDescriptor(owning: number)
    }

    /// Readable from the first ``signal()`` on.
    var number: Int32 { descriptor.number }

    func signal() {
        eventfd_write(descriptor.number, 1)
    }
}
