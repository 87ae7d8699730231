import Glibc

/// Holds a scanner for one program, as the kernel does with a USB interface: a second open, from this or any other process, finds it busy.
final class FolderLock {
    private let descriptor: Int32

    /// Nil: somebody else has it.
    init?(_ path: String) {
        // The folder itself, since files in it may be replaced or not be writable.
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
