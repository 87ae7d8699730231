import CLinux

/// Memory that a process has freed.
public enum FreedMemory {
    /// Keeps so much of it instead of giving it back to the kernel, whose pages have to be cleared one by one when they are wanted again. For a
    /// process that does the same with one image after the other.
    ///
    /// - Parameter bytes: what is kept at most at the end of a heap; larger pieces than that still come from the kernel and go back to it.
    public static func keep(bytes: Int) { _ = platen_keep_freed_memory(Int32(clamping: bytes)) }
}
