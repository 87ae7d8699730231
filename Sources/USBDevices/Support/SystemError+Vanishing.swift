import Glibc
import LinuxSystem

extension SystemError {
    /// Whether the object has gone, rather than being forbidden: ESRCH is /proc's answer for a process that is ending.
    var isAboutVanishing: Bool { number == ENOENT || number == ESRCH || number == ENODEV }
}
