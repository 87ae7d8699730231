import Foundation
import Glibc
import LinuxSystem
import PlatenModel

/// The file in which a driver keeps the calibration of one scanner, and what was there before.
struct CalibrationFile: Sendable {
    let path: String

    private var folder: String { String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) }
    private var before: String { path + DefaultPaths.calibrationBefore }

    init(of identity: String, in stateFolder: String) {
        path = DefaultPaths.calibration(of: identity, in: stateFolder)
    }

    /// Puts what there is aside, so that it can come back.
    func keep() async throws(Problem) {
        let (folder, path, before) = (folder, path, before)
        let result = await BlockingWork.run {
            Result { () throws(SystemError) in
                try Folder.create(folder, permissions: 0o700)
                unlink(before)
                // A copy, not a link: a driver that writes in place would change both.
                guard let bytes = FileManager.default.contents(atPath: path) else { return }
                _ = FileManager.default.createFile(atPath: before, contents: bytes)
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
        await BlockingWork.run { if rename(before, path) != 0 { unlink(path) } }
    }

    func forgetBefore() async {
        let before = before
        await BlockingWork.run { _ = unlink(before) }
    }
}
