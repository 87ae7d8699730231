import Foundation
import Glibc
import LinuxSystem
import PlatenModel

/// The file in which a driver keeps the calibration of one scanner, and what was there before.
struct CalibrationFile: Sendable {
    let path: String
    private static let unfinished = ".unfinished"

    private var folder: String { String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) }
    private var before: String { path + DefaultPaths.calibrationBefore }

    init(of identity: String, in stateFolder: String) {
        path = DefaultPaths.calibration(of: identity, in: stateFolder)
    }

    /// Puts what there is aside, so that it can come back. An empty file says that there was nothing.
    func keep() async throws(Problem) {
        let (folder, path, before) = (folder, path, before)
        let result = await BlockingWork.run {
            Result { () throws(SystemError) in
                try Folder.create(folder, permissions: 0o700)
                unlink(before)
                // It has its name when it is whole: half of one would come back in place of the file itself.
                let temporary = path + Self.unfinished
                do throws(SystemError) {
                    let file = try FileDescriptor.open(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC, permissions: 0o600)
                    // A copy, not a link: a driver that writes in place would change both.
                    if Folder.exists(path) {
                        try FileDescriptor.open(path, flags: O_RDONLY | O_NONBLOCK, permissions: 0).copy(to: file)
                    }
                    try file.synchronise()
                    try Folder.renameReplacing(temporary, to: before)
                } catch {
                    unlink(temporary)
                    throw error
                }
                try Folder.synchronise(folder)
            }
        }
        do throws(SystemError) {
            try result.get()
        } catch {
            throw Problem(.storageFailed, ["path": folder, "reason": error.reason])
        }
    }

    /// Puts what was there before back; where nothing was, there is nothing again.
    func bringBack() async {
        let (path, before) = (path, before)
        await BlockingWork.run { Self.bringBack(before, to: path) }
    }

    private static func bringBack(_ before: String, to path: String) {
        // What cannot be read is left alone, both files: nobody knows that nothing was there.
        guard let bytes = try? SmallFile.bytes(of: before, limit: 1) else { return }
        if bytes.isEmpty {
            unlink(path)
            unlink(before)
        } else {
            _ = rename(before, path)
        }
    }

    /// Does so for all scanners: what a station left that ended in the middle of calibrations, as by the end of its memory, proves nothing.
    static func bringBackAll(in stateFolder: String) {
        let folder = DefaultPaths.calibrations(in: stateFolder)
        for name in (try? Folder.names(in: folder)) ?? [] where name.hasSuffix(DefaultPaths.calibrationBefore) {
            bringBack("\(folder)/\(name)", to: "\(folder)/\(name.dropLast(DefaultPaths.calibrationBefore.count))")
        }
    }

    func forgetBefore() async {
        let before = before
        await BlockingWork.run { _ = unlink(before) }
    }
}
