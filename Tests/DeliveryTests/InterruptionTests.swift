import Foundation
import Glibc
import PlatenModel
import Synchronization
import TestSupport
import Testing

@testable import Delivery

@Suite("A delivery that is interrupted", .timeLimit(.minutes(10)))
struct InterruptionTests {
    /// When the file's content, name or rights last changed.
    private func changed(_ path: String) throws -> [Int] {
        var status = stat()
        try #require(lstat(path, &status) == 0, "\(path)")
        return [Int(status.st_ino), status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }

    /// When the file's content was written, as rclone sets it at last.
    private func written(_ path: String) -> [Int]? {
        var status = stat()
        return lstat(path, &status) == 0 ? [status.st_mtim.tv_sec, status.st_mtim.tv_nsec] : nil
    }

    @Test("by the end of rclone in the middle of a file goes on by itself, and sends no file twice that had arrived")
    func killed() async throws {
        let shelf = try Shelf(SamplePackage.longPages, bandwidth: 300_000, attempts: 2)
        let small = shelf.scratch.path("shelf/.box-7.partial/data/0001.tif")
        let before = Mutex<[Int]?>(nil)
        let delivered = try await shelf.copy().run { progress in
            guard progress.stage == .copying, progress.attempt == 1, progress.bytes > 20_000 else { return }
            // Recorded before rclone ends: afterwards the second attempt may have begun.
            before.withLock { $0 = $0 ?? (try? changed(small)) }
            for process in (try? Processes.running(with: shelf.scratch.path)) ?? [] { kill(process, SIGKILL) }
        }
        #expect(delivered.attempts == 2 && delivered.report.isVerified)
        #expect(try shelf.holdsOnlyPackage())
        let first = try #require(before.withLock { $0 })
        // A file that is sent again is another one under its name; times of the same one may still have been set behind the look at it.
        #expect(try changed(shelf.scratch.path("shelf/box-7/data/0001.tif")).first == first.first)
    }

    @Test("by its cancellation leaves no process and no folder of its name, and goes on when it is asked for again")
    func cancelled() async throws {
        var shelf = try Shelf(SamplePackage.longPages, bandwidth: 300_000, attempts: 3)
        let (progress, continuation) = AsyncStream.makeStream(of: DeliveryProgress.self)
        let copy = shelf.copy()
        let delivery = Task { try await copy.run { continuation.yield($0) } }
        for await step in progress where step.stage == .copying && step.bytes > 20_000 {
            #expect(step.bytes < step.totalBytes)
            break
        }
        #expect(try !Processes.running(with: shelf.scratch.path).isEmpty)
        // Arrived with all that belongs to it: what comes first is its content, and then its time.
        let (arriving, source) = (shelf.scratch.path("shelf/.box-7.partial/data/0001.tif"), "\(shelf.package.path)/data/0001.tif")
        #expect(await eventually { written(arriving) == written(source) })
        delivery.cancel()
        await expectProblem(.deliveryCancelled) { _ = try await delivery.value }
        #expect(await eventually { (try? Processes.running(with: shelf.scratch.path).isEmpty) ?? false })
        #expect(try shelf.files().keys.allSatisfy { $0.hasPrefix(".box-7.partial/") })
        let small = try changed(arriving)
        shelf.destination.bandwidth = nil
        let log = ProgressLog()
        let delivered = try await shelf.copy().run(onProgress: log.take)
        #expect(delivered.attempts == 1 && delivered.report.isVerified)
        #expect(try shelf.holdsOnlyPackage())
        #expect(try changed(shelf.scratch.path("shelf/box-7/data/0001.tif")) == small)
        // What had arrived counts from the beginning.
        #expect(try #require(log.all.first { $0.stage == .copying }).files > 0)
    }

    @Test(
        "while rclone does not listen, or what it had started does not, ends them all the same",
        arguments: [
            "trap '' TERM; sh -c 'while :; do sleep 1; done' \"$2\" &", "(trap '' TERM; exec sh -c 'while :; do sleep 1; done' \"$2\") &",
        ])
    func deaf(start: String) async throws {
        var shelf = try Shelf()
        shelf.settings.killAfter = 0.1
        try shelf.replaceRclone(
            by: """
                case "$1" in
                lsjson) exit 3 ;;
                backend) echo '{"Features":{"DirMove":true}}' ;;
                *)
                    set -- x \(shelf.package.path)/bagit.txt
                    \(start)
                    echo '{"level":"notice","msg":"","stats":{"bytes":5,"transfers":0,"speed":1}}' >&2
                    wait ;;
                esac
                """)
        let (progress, continuation) = AsyncStream.makeStream(of: DeliveryProgress.self)
        let copy = shelf.copy()
        let delivery = Task { try await copy.run { continuation.yield($0) } }
        for await step in progress where step.bytes == 5 { break }
        delivery.cancel()
        await expectProblem(.deliveryCancelled) { _ = try await delivery.value }
        // A killed process is gone a moment later.
        #expect(await eventually { (try? Processes.running(with: shelf.scratch.path).isEmpty) ?? false })
    }

    @Test("while it waits for the next attempt ends at once")
    func cancelledWhileWaiting() async throws {
        var shelf = try Shelf(attempts: 3)
        try shelf.replaceRclone(by: "exit 5")
        shelf.settings.pause = { _ in try await Task.sleep(for: .seconds(3600)) }
        let (progress, continuation) = AsyncStream.makeStream(of: DeliveryProgress.self)
        let copy = shelf.copy()
        let delivery = Task { try await copy.run { continuation.yield($0) } }
        for await step in progress where step.stage == .waiting { break }
        delivery.cancel()
        await expectProblem(.deliveryCancelled) { _ = try await delivery.value }
    }
}
