import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import Preservation
import Synchronization
import TestSupport
import Testing

@Suite("Verifying a master")
struct VerificationTests {
    private func check(
        _ shelf: Shelf, _ page: Sidecar, sidecar: String?, pace: ReadingPace = .prompt, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> FixityCheck {
        try await shelf.store.verify(
            capture: page.capture.id, path: page.capture.file, sha256: page.capture.sha256, size: page.capture.size, sidecarSHA256: sidecar,
            user: "anna", pace: pace, progress: progress)
    }

    /// Replaces or removes a file of the shelf.
    private func replace(_ shelf: Shelf, _ name: String, with text: String?) throws {
        try FileManager.default.removeItem(atPath: shelf.scratch.path(name))
        if let text { try shelf.scratch.write(text, to: name) }
    }

    @Test("One that is as it was captured is intact, with its sidecar")
    func intact() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page()
        let published = try await shelf.store.publish(page)
        let check = try await check(shelf, page, sidecar: published.sidecarDigest)
        #expect(check.outcome == .intact)
        #expect(check.capture == page.capture.id)
        #expect(check.user == "anna")
        #expect(check.sha256 == page.capture.sha256)
        #expect(check.detail == nil)
    }

    @Test("Other bytes are damage, and the digest that was found is told", arguments: ["II*\0 an imagf", "II*\0 an", "II*\0 an image!", ""])
    func damaged(_ content: String) async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page()
        _ = try await shelf.store.publish(page)
        try replace(shelf, "masters/box/box_0001.tif", with: content)
        let check = try await check(shelf, page, sidecar: nil)
        #expect(check.outcome == .damaged)
        #expect(try await FileDigest.sha256(shelf.scratch.path("masters/box/box_0001.tif")) == check.sha256)
        #expect((check.detail == nil) == (content.utf8.count == page.capture.size))
    }

    @Test("One that is not there is missing, also where its folder is gone or a file", arguments: ["file", "folder", "file for folder"])
    func missing(_ what: String) async throws {
        let shelf = try await Shelf("missing-\(what)")
        let page = try await shelf.page()
        _ = try await shelf.store.publish(page)
        try shelf.scratch.write("another job's", to: "masters/other/x.tif")
        try FileManager.default.removeItem(atPath: shelf.scratch.path(what == "file" ? "masters/box/box_0001.tif" : "masters/box"))
        if what == "file for folder" { try shelf.scratch.write("a file", to: "masters/box") }
        let check = try await check(shelf, page, sidecar: nil)
        #expect(check.outcome == .missing)
        #expect(check.sha256 == nil)
    }

    @Test("Where the disk of the masters is not mounted, nothing is called missing", arguments: ["empty", "none"])
    func notMounted(_ root: String) async throws {
        let shelf = try await Shelf("notMounted-\(root)")
        let page = try await shelf.page()
        _ = try await shelf.store.publish(page)
        try FileManager.default.removeItem(atPath: shelf.store.masters)
        if root == "empty" { try Folder.create(shelf.store.masters, permissions: 0o750) }
        let check = try await check(shelf, page, sidecar: nil)
        #expect(check.outcome == .unreadable)
        #expect(check.detail?.contains("mounted") == true)
    }

    /// A file of the kernel's that is a regular file and whose first byte cannot be read: EIO, as of a disk that fails.
    private static let unreadableFile = "/proc/self/mem"

    @Test("One that cannot be read is unreadable, never damaged", arguments: [unreadableFile, "/", "box_0001.tif"])
    func unreadable(_ target: String) async throws {
        let shelf = try await Shelf("unreadable")
        let page = try await shelf.page()
        _ = try await shelf.store.publish(page)
        try replace(shelf, "masters/box/box_0001.tif", with: nil)
        try FileManager.default.createSymbolicLink(atPath: shelf.scratch.path("masters/box/box_0001.tif"), withDestinationPath: target)
        let check = try await check(shelf, page, sidecar: nil)
        #expect(check.outcome == .unreadable)
        #expect(check.sha256 == nil)
        #expect(check.detail?.contains("masters/box/box_0001.tif") == true)
    }

    @Test("A sidecar that is gone or differs is told of apart from its master", arguments: [nil, "{}"])
    func sidecar(_ content: String?) async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page()
        let published = try await shelf.store.publish(page)
        try replace(shelf, "masters/box/box_0001.tif.json", with: content)
        let found = try await check(shelf, page, sidecar: published.sidecarDigest)
        #expect(found.outcome == .sidecarDamaged)
        #expect(found.sha256 == page.capture.sha256)
        #expect(try await check(shelf, page, sidecar: nil).outcome == .intact)
    }

    @Test("A sidecar that cannot be read is unreadable, with the digest of its master")
    func unreadableSidecar() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page()
        let published = try await shelf.store.publish(page)
        try replace(shelf, "masters/box/box_0001.tif.json", with: nil)
        try FileManager.default.createSymbolicLink(
            atPath: shelf.scratch.path("masters/box/box_0001.tif.json"), withDestinationPath: Self.unreadableFile)
        let found = try await check(shelf, page, sidecar: published.sidecarDigest)
        #expect(found.outcome == .unreadable)
        #expect(found.sha256 == page.capture.sha256)
    }

    @Test("It stops in the middle of a file when its task is cancelled, also while it rests", .timeLimit(.minutes(5)))
    func cancelled() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page(1, content: String(repeating: "x", count: 3 << 20))
        _ = try await shelf.store.publish(page)
        let (pieces, piece) = AsyncStream.makeStream(of: Int.self)
        let task = Task {
            // At a byte a second it would rest for a week after the first piece.
            try await check(shelf, page, sidecar: nil, pace: ReadingPace(bytesPerSecond: 1, makesWay: false)) { piece.yield($0) }
        }
        var read = 0
        for await bytes in pieces {
            read += bytes
            task.cancel()
            break
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        piece.finish()
        for await bytes in pieces { read += bytes }
        #expect(read == 1 << 20)
    }

    @Test("Progress adds up to the bytes of the file, and the scrub's reading makes way for others'", arguments: [ReadingPace.prompt, .scrub()])
    func progress(_ pace: ReadingPace) async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page(1, content: String(repeating: "x", count: (2 << 20) + 7))
        _ = try await shelf.store.publish(page)
        let seen = Mutex<(bytes: Int, madeWay: [Bool])>((0, []))
        _ = try await check(shelf, page, sidecar: nil, pace: pace) { bytes in
            seen.withLock {
                $0.bytes += bytes
                $0.madeWay.append(BackgroundReading.isRunning)
            }
        }
        let (bytes, madeWay) = seen.withLock { $0 }
        #expect(bytes == page.capture.size)
        #expect(madeWay == [pace.makesWay, pace.makesWay, pace.makesWay])
    }

    @Test("A limit of bytes a second is kept by resting for what is left of the time")
    func pace() {
        let pace = ReadingPace.scrub(bytesPerSecond: 10_000_000)
        #expect(pace.rest(after: 30_000_000, within: 1) == 2)
        #expect(pace.rest(after: 30_000_000, within: 4) == 0)
        #expect(ReadingPace.prompt.rest(after: 1 << 40, within: 0) == 0)
        #expect(ReadingPace.scrub(bytesPerSecond: 0).rest(after: 1, within: 0) == 0)
    }

    @Test("It leaves the time of the last access as it was")
    func accessTime() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page()
        let path = try await shelf.store.publish(page).path
        // Older than the last change: a plain reading would move it on.
        let times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_100_000_000, tv_nsec: 0)]
        try #require(utimensat(AT_FDCWD, path, times, 0) == 0)
        _ = try await check(shelf, page, sidecar: nil)
        var status = stat()
        try #require(stat(path, &status) == 0)
        #expect(status.st_atim.tv_sec == 1_000_000_000)
    }

    private static var isOnTemporaryFileSystem: Bool {
        (try? Shell.run("stat", ["-f", "-c", "%T", NSTemporaryDirectory()]).text) == "tmpfs\n"
    }

    @Test("It does not leave the file in memory", .disabled(if: isOnTemporaryFileSystem, "the files of this file system are always in memory"))
    func memory() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page(1, content: String(repeating: "x", count: 8 << 20))
        let path = try await shelf.store.publish(page).path
        try FileDescriptor.read(path).synchronise()
        #expect(try pagesInMemory(path) > 1000)
        _ = try await check(shelf, page, sidecar: nil)
        #expect(try pagesInMemory(path) < 100)
    }

    /// Of the file's pages of 4 KiB, those that are in memory.
    private func pagesInMemory(_ path: String) throws -> Int {
        let file = try FileDescriptor.read(path)
        let size = try file.size()
        let address = try #require(mmap(nil, size, PROT_READ, MAP_SHARED, file.number, 0))
        defer { munmap(address, size) }
        var pages = [UInt8](repeating: 0, count: (size + 4095) / 4096)
        try #require(mincore(address, size, &pages) == 0)
        return pages.count { $0 & 1 == 1 }
    }
}
