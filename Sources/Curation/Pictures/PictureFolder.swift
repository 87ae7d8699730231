import Glibc
import LinuxSystem
import PlatenModel

/// The files of pictures that were made from masters. All of them can be made again.
struct PictureFolder: Sendable {
    /// Bytes of all files together; what was made first goes first.
    static let greatestBytes = 1 << 30

    let path: String

    func path(of capture: Identifier<Capture>, _ kind: PictureKind) -> String { "\(path)/\(capture.rawValue).\(kind.rawValue).\(kind.suffix)" }

    func path(of preview: Identifier<ScannerPreview>) -> String { "\(path)/\(preview.rawValue).preview.jpg" }

    /// Not a preview's name: more people may see a bed that was empty.
    func path(of look: Identifier<MaintenanceRecord>) -> String { "\(path)/\(look.rawValue).look.jpg" }

    func path(ofSheet digest: String) -> String { "\(path)/\(digest).sheet.jpg" }

    func prepare() async throws(Problem) {
        try await blocking { () throws(SystemError) in try Folder.create(path, permissions: 0o700) }
    }

    func exists(_ file: String) async -> Bool { await BlockingWork.run { Folder.exists(file) } }

    /// Removes all pictures of captures, and all contact sheets: they may be on any.
    func remove(_ captures: [Identifier<Capture>]) async throws(Problem) {
        guard !captures.isEmpty else { return }
        try await blocking { () throws(SystemError) in
            guard Folder.exists(path) else { return }
            for capture in captures { for kind in PictureKind.allCases { unlink(self.path(of: capture, kind)) } }
            for name in try Folder.names(in: path) where name.hasSuffix(".sheet.jpg") { unlink("\(path)/\(name)") }
        }
    }

    func discard(_ file: String) async { await BlockingWork.run { _ = unlink(file) } }

    /// Removes the oldest files beyond ``greatestBytes``. Nothing depends on it: what cannot be removed stays.
    func prune(to bytes: Int = greatestBytes) async {
        await BlockingWork.run {
            var files: [(path: String, size: Int, time: Int)] = []
            for name in (try? Folder.names(in: path)) ?? [] {
                var status = stat()
                let file = "\(path)/\(name)"
                guard lstat(file, &status) == 0 else { continue }
                files.append((file, Int(status.st_size), status.st_mtim.tv_sec))
            }
            var sum = files.reduce(0) { $0 + $1.size }
            for file in files.sorted(by: { $0.time < $1.time }) where sum > bytes {
                unlink(file.path)
                sum -= file.size
            }
        }
    }

    private func blocking(_ body: @escaping @Sendable () throws(SystemError) -> Void) async throws(Problem) {
        let path = path
        let result = await BlockingWork.run { Result { () throws(SystemError) in try body() } }
        do throws(SystemError) {
            try result.get()
        } catch {
            throw Problem(.storageFailed, ["path": path, "reason": error.reason])
        }
    }
}
