import LinuxSystem
import PlatenModel

/// A file that is there before its image: its name is taken and its room reserved while the scanner still rests.
public struct ImageFile: Sendable {
    let file: OpenFile
    /// Bytes reserved on the disk. Nil: the file system cannot reserve, or nobody knows how many it takes.
    public let reserved: Int?

    /// Creates the file.
    ///
    /// - Parameter bytes: of the pixels, where known: so much is reserved on the disk (fallocate(2)), so that a page that begins also fits.
    /// - Throws: `storage-full` with what is needed; `storage-failed`, also where a file is at `path` already, which is left alone.
    public static func create(_ path: String, reserving bytes: Int?) throws(Problem) -> ImageFile {
        let file = try OpenFile.create(path)
        do throws(Problem) {
            return ImageFile(file: file, reserved: try file.reserve(bytes))
        } catch {
            // Nobody has written anything: the name is free again.
            try? FileDescriptor.remove(path)
            throw error
        }
    }

    /// Whether nothing was written.
    var isEmpty: Bool { (try? file.descriptor.size()) == 0 }

    /// Removes the file again: there is no image.
    public func discard() {
        // Nothing more can be done about a file that cannot be removed: start-up sets it aside.
        try? FileDescriptor.remove(file.path)
    }
}
