import CLinux
import Glibc

/// Watches a folder by inotify(7), also before the folder exists and after it went: /dev/input comes with the first input device.
public struct FolderWatch: ~Copyable, Sendable {
    private let descriptor: FileDescriptor
    private let folder: String
    /// What inotify is asked for.
    private let kinds: Int32
    /// inotify's number for the folder, nil while there is none.
    private var folderNumber: Int32?
    /// inotify's number for the nearest folder above that exists, watched only while the folder itself is missing.
    private var aboveNumber: Int32?

    private static let changes = IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF

    /// Starts to watch.
    ///
    /// - Parameter contents: whether the end of writing into a file is told, too.
    public static func start(_ folder: String, contents: Bool = false) throws(SystemError) -> FolderWatch {
        let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard number >= 0 else { throw .last("inotify_init1") }
        var watch = FolderWatch(FileDescriptor(owning: number), folder, contents ? changes | IN_CLOSE_WRITE : changes)
        watch.arm()
        guard watch.folderNumber != nil || watch.aboveNumber != nil else { throw .last("inotify_add_watch", folder) }
        return watch
    }

    private init(_ descriptor: consuming FileDescriptor, _ folder: String, _ kinds: Int32) {
        self.kinds = kinds
        self.descriptor = descriptor
        self.folder = folder
    }

    /// Readable when ``takeChanges()`` has something to tell.
    public var number: Int32 { descriptor.number }

    /// What happened since the last call. Never waits.
    public mutating func takeChanges() -> [FolderChange] {
        var changes: [FolderChange] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor.number, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return changes }
            for record in InotifyRecord.all(in: buffer[..<count]) { note(record, &changes) }
        }
    }

    private mutating func note(_ record: InotifyRecord, _ changes: inout [FolderChange]) {
        if record.has(IN_Q_OVERFLOW) {
            changes.append(.everything)
        } else if record.watch == folderNumber {
            if record.has(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED) {
                inotify_rm_watch(descriptor.number, record.watch)
                folderNumber = nil
                arm()
                changes.append(.everything)
            } else if record.has(IN_DELETE | IN_MOVED_FROM) {
                changes.append(.vanished(record.name))
            } else if record.has(IN_ATTRIB | IN_CLOSE_WRITE) {
                // Without a name it is about the folder itself, which may just have become readable.
                changes.append(record.name.isEmpty ? .everything : .changed(record.name))
            } else {
                changes.append(.appeared(record.name))
            }
        } else if record.watch == aboveNumber {
            arm()
            if folderNumber != nil { changes.append(.everything) }
        }
    }

    /// Watches the folder, or else what is there of the way to it.
    private mutating func arm() {
        while true {
            let number = inotify_add_watch(descriptor.number, folder, UInt32(kinds | IN_ONLYDIR))
            if number >= 0 {
                folderNumber = number
                if let above = aboveNumber, above != number { inotify_rm_watch(descriptor.number, above) }
                aboveNumber = nil
                return
            }
            // Until it is the same as before: what came while the folders were tried one by one was not watched yet, and is found by the next
            // round; what comes after that is told.
            let last = aboveNumber
            watchAbove()
            if aboveNumber == last { return }
        }
    }

    private mutating func watchAbove() {
        var above = folder[...]
        while let slash = above.lastIndex(of: "/") {
            above = above[..<slash]
            let path = above.isEmpty ? "/" : String(above)
            let number = inotify_add_watch(descriptor.number, path, UInt32(IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_ONLYDIR))
            guard number >= 0 else { continue }
            if let previous = aboveNumber, previous != number { inotify_rm_watch(descriptor.number, previous) }
            aboveNumber = number
            return
        }
    }
}
