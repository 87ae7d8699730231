import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@testable import Packaging

@Suite("Packages that cannot be written")
struct RefusalTests {
    @Test("A package is never written over another, or over anything of its name", arguments: ["folder", "file", "link"])
    func exists(_ kind: String) async throws {
        let table = try PackingTable("exists-\(kind)")
        let path = "\(table.folder)/box-12"
        switch kind {
        case "folder": try table.scratch.write("old", to: "packages/box-12/old")
        case "file": try table.scratch.write("old", to: "packages/box-12")
        default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere")
        }
        let problem = await expectProblem(.packageExists) { _ = try await table.writer.write(try table.plan()) }
        #expect(problem?.parameters["path"] == path)
        #expect(table.packages == ["box-12"])
    }

    @Test("A name that is taken while the package is written is not overwritten, and nothing is left")
    func takenMeanwhile() async throws {
        let table = try PackingTable()
        await expectProblem(.packageExists) {
            // An empty folder is what a plain rename would replace.
            _ = try await table.writer.write(try table.plan()) { _ in try? Folder.create("\(table.folder)/box-12", permissions: 0o755) }
        }
        #expect(table.packages == ["box-12"])
        #expect(try Folder.names(in: "\(table.folder)/box-12").isEmpty)
    }

    @Test("A packages' folder that is missing is not made: it may be a disk that is not mounted")
    func noFolder() async throws {
        let table = try PackingTable()
        let writer = BagWriter(folder: table.scratch.path("elsewhere"))
        let problem = await expectProblem(.packageFailed) { _ = try await writer.write(try table.plan()) }
        #expect(problem?.sentence.contains("No such file or directory") == true)
        #expect(!Folder.exists(table.scratch.path("elsewhere")))
    }

    @Test("Space is looked for first: what does not fit is refused before a byte is copied", arguments: [1 << 60, Int.max])
    func noSpace(_ size: Int) async throws {
        let table = try PackingTable("no-space")
        let payload = ["1.tif", "2.tif"].map { BagPayload(path: $0, source: .file(path: "/nowhere/m.tif", size: size, sha256: "")) }
        let problem = await expectProblem(.storageFull) { _ = try await table.writer.write(BagPlan(name: "b", payload: payload)) }
        #expect(problem?.parameters["folder"] == table.folder)
        #expect(try #require(Int(problem?.parameters["needed"] ?? "")) >= 1 << 60)
        #expect(table.packages.isEmpty)
    }

    @Test("A disk that fills up meanwhile is told, and nothing of the package is left", .enabled(if: SmallDisk.isPossible, "mounting takes root"))
    func fullMeanwhile() async throws {
        let table = try PackingTable()
        let plan = BagPlan(name: "b", payload: [try table.master("m.tif", content: Data(count: 300_000))])
        let folder = table.folder
        let (problem, names) = try await SmallDisk.run(at: folder) { try Self.fill(folder, whileWriting: plan) }
        #expect(problem?.code == .storageFull)
        #expect(problem?.parameters["folder"] == folder)
        #expect(names == ["filler"])
    }

    /// Fills the disk when the first file of the bag is made. Returns what the writing told, and what is left in the folder.
    private static func fill(_ folder: String, whileWriting plan: BagPlan) throws -> (Problem?, [String]) {
        let fill: BagWriter.Created = { entry throws(SystemError) in
            guard case .file = entry, !Folder.exists("\(folder)/filler") else { return }
            let filler = try FileDescriptor.create("\(folder)/filler", permissions: 0o600)
            try? filler.write([UInt8](repeating: 0, count: 2 << 20).span.bytes, at: 0)
        }
        var writing = BagWriting(plan, in: folder, created: fill)
        var told: Problem?
        do throws(Problem) { try writing.run() } catch { told = error }
        return (told, try Folder.names(in: folder))
    }

    @Test("A folder of a kind that cannot rename without overwriting is told as that")
    func renameUnknown() {
        let error = SystemError(operation: "renameat2", subject: "/p/b", number: EINVAL)
        let problem = PackageFailure.writing("b", of: "/p/b", needed: 1, error)
        #expect(problem.code == .packageFailed)
        #expect(problem.sentence.contains("a folder on a local file system"))
    }

    @Test("Where an access list cannot be set the package is not written", arguments: [0, 1, 3, 7, 11])
    func createdFails(_ number: Int) async throws {
        let table = try PackingTable("created-\(number)")
        let counter = Counter()
        let writer = BagWriter(folder: table.folder) { _ throws(SystemError) in
            if counter.next() == number { throw SystemError(operation: "setxattr", subject: "", number: 95) }
        }
        let problem = await expectProblem(.packageFailed) { _ = try await writer.write(try table.plan()) }
        #expect(problem?.sentence.contains("setxattr") == true)
        #expect(table.packages.isEmpty)
    }
}
