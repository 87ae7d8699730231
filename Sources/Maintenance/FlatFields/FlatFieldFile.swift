import Glibc
import LinuxSystem

/// The file of a flat field: it has its name when it is whole and on the disk, and there is none where it could not be.
enum FlatFieldFile {
    /// - Parameters:
    ///   - folder: is made where it is not there.
    ///   - name: of the file; what lies there is replaced.
    static func write(_ bytes: [UInt8], to folder: String, as name: String) throws(SystemError) {
        try Folder.create(folder, permissions: 0o750)
        let temporary = "\(folder)/.\(name)"
        do throws(SystemError) {
            let file = try FileDescriptor.open(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC, permissions: 0o640)
            try file.write(bytes.span.bytes, at: 0)
            try file.synchronise()
            try Folder.renameReplacing(temporary, to: "\(folder)/\(name)")
        } catch {
            unlink(temporary)
            throw error
        }
        try Folder.synchronise(folder)
    }
}
