import Foundation
import LinuxSystem
import PlatenModel
import Synchronization
import TestSupport
import Testing

@testable import Packaging

@Suite("Packages that are interrupted")
struct InterruptionTests {
    static let steps = BagWritingStep.allCases

    @Test("A crash after any step leaves a whole package or none, and its leftovers are removed", arguments: 0...steps.count)
    func crash(_ count: Int) async throws {
        let table = try PackingTable("crash-\(count)")
        var writing = BagWriting(try table.plan(), in: table.folder)
        for step in Self.steps.prefix(count) { try writing.perform(step) }
        let isNamed = count > BagWritingStep.takeName.rawValue
        let isBegun = count > BagWritingStep.createFolder.rawValue
        #expect(Folder.exists(writing.path) == isNamed)
        if isNamed { #expect(try await BagReader.verify(writing.path).isEmpty) }
        let removed = try await BagWriter.removeLeftovers(in: table.folder)
        #expect(removed == (isBegun && !isNamed ? [String(writing.partial.dropFirst(table.folder.count + 1))] : []))
        #expect(table.packages == (isNamed ? ["box-12"] : []))
        // And what was interrupted can be done again.
        if !isNamed { _ = try await table.writer.write(try table.plan()) }
        #expect(table.packages == ["box-12"])
    }

    @Test("Only folders with the form of a leftover are removed")
    func leftovers() async throws {
        let table = try PackingTable()
        let uuid = "3f2c1c1e-6c53-4f0c-9d0c-0a2b7c8d9e0f"
        let kept = [
            ".b.partial-1", ".partial-\(uuid)", "b.partial-\(uuid)", ".b.partial-\(uuid).x", ".b", "b", ".b.partial\(uuid)",
            ".b.partial-z\(uuid.dropFirst())",
        ]
        for name in kept + [".b.partial-\(uuid)", ".c d.partial-\(uuid)"] { try table.scratch.write("x", to: "packages/\(name)/data/x") }
        try table.scratch.write("a file", to: "packages/.f.partial-\(uuid)")
        #expect(try await BagWriter.removeLeftovers(in: table.folder) == [".b.partial-\(uuid)", ".c d.partial-\(uuid)"])
        #expect(table.packages == (kept + [".f.partial-\(uuid)"]).sorted())
    }

    @Test("Leftovers in a folder that is not there are a problem that names it")
    func noFolder() async throws {
        let problem = await expectProblem(.storageFailed) { try await BagWriter.removeLeftovers(in: "/nowhere/at/all") }
        #expect(problem?.parameters["path"] == "/nowhere/at/all")
    }

    @Test("A task that is cancelled writes nothing")
    func cancelledBefore() async throws {
        let table = try PackingTable()
        let plan = try table.plan()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await table.writer.write(plan)
        }
        await expectProblem(.packageCancelled) { try await task.value }
        #expect(table.packages.isEmpty)
    }

    @Test("Cancelling takes effect in the middle of a file, and nothing is left")
    func cancelledInAFile() async throws {
        let table = try PackingTable()
        let plan = BagPlan(name: "b", payload: [try table.master("m.tif", content: Data(count: 5 << 20))])
        let interruption = Interruption()
        let done = Mutex(0)
        var writing = BagWriting(plan, in: table.folder, interruption: interruption) { report in
            done.withLock { $0 = report.bytesDone }
            interruption.request()
        }
        await expectProblem(.packageCancelled) { try writing.run() }
        #expect(done.withLock { $0 } == 1 << 20)
        #expect(table.packages.isEmpty)
    }

    @Test("Cancelling after the name was taken comes too late")
    func cancelledTooLate() async throws {
        let table = try PackingTable()
        let interruption = Interruption()
        var writing = BagWriting(try table.plan(), in: table.folder, interruption: interruption)
        for step in Self.steps where step <= .takeName { try writing.perform(step) }
        interruption.request()
        try writing.perform(.keepName)
        #expect(table.packages == ["box-12"])
    }

    @Test("A check that is cancelled is no verdict")
    func cancelledCheck() async throws {
        let table = try PackingTable()
        let bag = try await table.writer.write(try table.plan())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await BagReader.verify(bag)
        }
        await expectProblem(.packageCancelled) { try await task.value }
    }
}
