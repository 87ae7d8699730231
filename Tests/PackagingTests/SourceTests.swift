import Foundation
import LinuxSystem
import Packaging
import PlatenModel
import Synchronization
import TestSupport
import Testing

@Suite("Sources of a package that are not what they should be")
struct SourceTests {
    enum Damage: CaseIterable {
        case byte, shorter, longer, missing, folder, symbolicLink

        func apply(to path: String) throws {
            var content = try Data(contentsOf: URL(fileURLWithPath: path))
            switch self {
            case .byte: content[content.count - 1] ^= 1
            case .shorter: content.removeLast()
            case .longer: content.append(0)
            case .missing, .folder: break
            case .symbolicLink: try content.write(to: URL(fileURLWithPath: path + ".other"))
            }
            try FileManager.default.removeItem(atPath: path)
            switch self {
            case .byte, .shorter, .longer: try content.write(to: URL(fileURLWithPath: path))
            case .missing: break
            case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            case .symbolicLink: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".other")
            }
        }

        /// How the problem tells it.
        var reason: String {
            switch self {
            case .byte: "its digest is not the recorded one"
            case .shorter: "it has 1999999 bytes where 2000000 are recorded"
            case .longer: "it has more than 2000000 bytes where 2000000 are recorded"
            case .missing: "it is missing"
            case .folder: "it cannot be read (Is a directory)"
            case .symbolicLink: "it cannot be read (Too many levels of symbolic links)"
            }
        }
    }

    @Test("A damaged or missing source stops the package, is named, and nothing is left", arguments: Damage.allCases)
    func damaged(_ damage: Damage) async throws {
        let table = try PackingTable("damaged-\(damage)")
        let plan = BagPlan(
            name: "b",
            payload: [
                try table.master("good.tif", content: Data("II*\0".utf8)), try table.master("bad.tif", content: Data(count: 2_000_000)),
            ])
        let path = table.scratch.path("masters/bad.tif")
        try damage.apply(to: path)
        let problem = await expectProblem(.packageSourceDamaged) { _ = try await table.writer.write(plan) }
        #expect(problem?.parameters == ["path": path, "reason": damage.reason])
        #expect(table.packages.isEmpty)
    }

    @Test("A source that changes while it is copied stops the package")
    func changedMeanwhile() async throws {
        let table = try PackingTable()
        let plan = BagPlan(name: "b", payload: [try table.master("m.tif", content: Data(count: 2_500_000))])
        let path = table.scratch.path("masters/m.tif")
        let problem = await expectProblem(.packageSourceDamaged) {
            _ = try await table.writer.write(plan) { report in
                // After the first block of three.
                guard report.bytesDone == 1 << 20, let file = try? FileDescriptor.open(path, flags: 1, permissions: 0) else { return }
                try? file.write([UInt8(1)].span.bytes, at: 2_400_000)
            }
        }
        #expect(problem?.parameters["path"] == path)
        #expect(table.packages.isEmpty)
    }

    @Test("A recorded digest in capitals is the same digest")
    func capitals() async throws {
        let table = try PackingTable()
        let payload = try table.master("m.tif", content: Data("II*\0".utf8))
        guard case .file(let path, let size, let sha256) = payload.source else { return }
        let capitals = BagPayload(path: "m.tif", source: .file(path: path, size: size, sha256: sha256.uppercased()))
        let bag = try await table.writer.write(BagPlan(name: "b", payload: [capitals]))
        #expect(try table.text("\(bag)/manifest-sha256.txt") == "\(sha256)  data/m.tif\n")
    }
}
