import Glibc
import LinuxSystem

/// The end of a process, seen without reaping it.
enum ProcessExit {
    /// Returns when the process behind a pidfd (pidfd_open(2)) has ended. The wait takes a thread of its own.
    static func wait(for processDescriptor: Int32) async {
        await BlockingWork.run {
            var watched = pollfd(fd: processDescriptor, events: Int16(POLLIN), revents: 0)
            while poll(&watched, 1, -1) < 0, errno == EINTR {}
        }
    }
}
