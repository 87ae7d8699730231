import CLinux
import Glibc

/// Ends the sleep of a thread in poll(2), from any other thread.
public final class WakeUp: Sendable {
    private let descriptor: FileDescriptor

    public init() throws(SystemError) {
        let number = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard number >= 0 else { throw .last("eventfd") }
        descriptor = FileDescriptor(owning: number)
    }

    /// Readable from the first ``signal()`` on.
    public var number: Int32 { descriptor.number }

    public func signal() {
        eventfd_write(descriptor.number, 1)
    }
}
