import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import Delivery

/// The real rclone that may not rename: as with an object store, which has no folders.
@Suite("A delivery to where folders cannot be renamed")
struct ObjectStoreTests {
    private func store(attempts: Int = 1, label: String = #function) throws -> Shelf {
        var shelf = try Shelf(attempts: attempts, label: label)
        try shelf.replaceRclone(by: "exec $real --disable DirMove,Move,Copy \"$@\"")
        return shelf
    }

    @Test("copies under the package's own name, and verifies")
    func delivered() async throws {
        let shelf = try store()
        let log = ProgressLog()
        let delivered = try await shelf.copy().run(onProgress: log.take)
        #expect(delivered.report.isVerified && !delivered.wasThere)
        #expect(try shelf.holdsOnlyPackage())
        #expect(log.stages == [.looking, .copying, .verifying])
    }

    @Test("goes on with what is part of the package")
    func part() async throws {
        let shelf = try store()
        try shelf.scratch.write("the first page", to: "shelf/box-7/data/0001.tif")
        let delivered = try await shelf.copy().run()
        #expect(delivered.report.isVerified)
        #expect(try shelf.holdsOnlyPackage())
    }

    @Test("leaves a file of the same size and other bytes alone, and says that the package did not arrive")
    func differs() async throws {
        let shelf = try store(attempts: 3)
        try shelf.scratch.write("the first pagE", to: "shelf/box-7/data/0001.tif")
        let problem = await expectProblem(.deliveryNotVerified) { _ = try await shelf.copy().run() }
        #expect(problem?.parameters["files"] == "data/0001.tif")
        #expect(try shelf.files()["box-7/data/0001.tif"] == Data("the first pagE".utf8))
    }
}
