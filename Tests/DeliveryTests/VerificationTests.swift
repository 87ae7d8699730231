import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import Delivery

@Suite("Reading a delivered package back")
struct VerificationTests {
    @Test("finds a damaged byte, a missing file and one that is not of the package")
    func faults() async throws {
        let shelf = try Shelf()
        _ = try await shelf.copy().run()
        try shelf.damage("shelf/box-7/data/0002.tif")
        try FileManager.default.removeItem(atPath: shelf.scratch.path("shelf/box-7/data/0001.tif"))
        try shelf.scratch.write("x", to: "shelf/box-7/Thumbs.db")
        let report = try await shelf.copy().verify()
        #expect(!report.isVerified)
        #expect(report.different == ["data/0002.tif"])
        #expect(report.missing == ["data/0001.tif"])
        #expect(report.unexpected == ["Thumbs.db"])
        #expect(report.intact == 4)
    }

    @Test("finds everything missing where there is nothing")
    func nothing() async throws {
        let shelf = try Shelf()
        let report = try await shelf.copy().verify()
        #expect(report.missing.count == 6 && report.intact == 0 && !report.isVerified)
    }

    @Test("takes a file more at the destination for no fault of the copy")
    func unexpected() async throws {
        let shelf = try Shelf()
        _ = try await shelf.copy().run()
        try shelf.scratch.write("x", to: "shelf/box-7/received.log")
        let report = try await shelf.copy().verify()
        #expect(report.isVerified && report.unexpected == ["received.log"])
    }

    @Test("goes by the package's manifest: a package whose own file was damaged since is told apart and gets no name there")
    func damagedPackage() async throws {
        let shelf = try Shelf(attempts: 3)
        try shelf.damage("package/data/0002.tif")
        let problem = await expectProblem(.packageDamaged) { _ = try await shelf.copy().run() }
        #expect(problem?.parameters["files"] == "data/0002.tif")
        #expect(try shelf.files().keys.allSatisfy { $0.hasPrefix(".box-7.partial/") })
    }

    @Test("has a file that was damaged on its way copied again, though size and time are right")
    func damagedOnTheWay() async throws {
        var shelf = try Shelf(attempts: 2)
        // The first copy is damaged when rclone has gone; the file's time stays.
        try shelf.replaceRclone(
            by: """
                $real "$@" || exit $?
                file=\(shelf.scratch.path("shelf/.box-7.partial/data/0002.tif"))
                if [ "$1" = sync ] && [ ! -e \(shelf.scratch.path("done")) ]; then
                    touch -r "$file" \(shelf.scratch.path("done"))
                    printf x | dd of="$file" bs=1 seek=5 conv=notrunc status=none
                    touch -r \(shelf.scratch.path("done")) "$file"
                fi
                """)
        let log = ProgressLog()
        let delivered = try await shelf.copy().run(onProgress: log.take)
        #expect(delivered.attempts == 2 && delivered.report.isVerified)
        #expect(log.all.contains { $0.stage == .waiting && $0.reason?.contains("data/0002.tif") == true })
        #expect(try shelf.holdsOnlyPackage())
    }

    @Test("says after the last attempt which files are damaged, and leaves the package's name free")
    func stillDamaged() async throws {
        var shelf = try Shelf()
        try shelf.replaceRclone(
            by: """
                $real "$@" || exit $?
                [ "$1" != sync ] || printf x >>\(shelf.scratch.path("shelf/.box-7.partial/data/0001.tif"))
                """)
        let problem = await expectProblem(.deliveryNotVerified) { _ = try await shelf.copy().run() }
        #expect(problem?.parameters["count"] == "1" && problem?.parameters["files"] == "data/0001.tif")
        #expect(try shelf.files().keys.allSatisfy { $0.hasPrefix(".box-7.partial/") })
    }
}
