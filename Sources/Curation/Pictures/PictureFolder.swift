import Glibc
import LinuxSystem
import PlatenModel

/// The files of pictures for people. What was made from masters can be made again; looks at beds and previews cannot.
struct PictureFolder: Sendable {
    /// Bytes of all files together. Evened images, which are as large as masters, go first, then what was made first.
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
            let gone = Set(captures.map(\.rawValue))
            // Those that a worker never ended, too: their names go on behind.
            for name in try Folder.names(in: path) where name.hasSuffix(".sheet.jpg") || gone.contains(String(name.prefix { $0 != "." })) {
                unlink("\(path)/\(name)")
            }
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
            func rank(_ file: String) -> Int { file.contains(".\(PictureKind.evened.rawValue).") ? 0 : 1 }
            for file in files.sorted(by: { (rank($0.path), $0.time) < (rank($1.path), $1.time) }) where sum > bytes {
                unlink(file.path)
                sum -= file.size
            }
        }
    }

    /// - Throws: `storage-full` where a file of so many bytes would take the room that is kept for masters.
    func checkSpace(for bytes: Int, reserve: Int) async throws(Problem) {
        let path = path
        let result = await BlockingWork.run { Result { () throws(SystemError) in try Folder.freeBytes(at: path) } }
        // Where nobody knows, the worker will.
        guard case .success(let free) = result, free < bytes + reserve else { return }
        throw Problem(.storageFull, ["folder": path, "free": String(free), "needed": String(bytes + reserve)])
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
