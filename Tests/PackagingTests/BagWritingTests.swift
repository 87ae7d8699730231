import Foundation
import LinuxSystem
import Packaging
import PlatenModel
import Synchronization
import TestSupport
import Testing

@Suite("Bags")
struct BagWritingTests {
    @Test("A bag has the files of BagIt 1.0, each with its line in a manifest, sorted")
    func layout() async throws {
        let table = try PackingTable()
        let bag = try await table.writer.write(try table.plan())
        #expect(bag == "\(table.folder)/box-12")
        #expect(table.packages == ["box-12"])
        #expect(
            try Folder.names(in: bag) == ["bag-info.txt", "bagit.txt", "data", "manifest-sha256.txt", "metadata", "tagmanifest-sha256.txt"])
        #expect(try table.text("\(bag)/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        #expect(
            try table.text("\(bag)/bag-info.txt") == "Source-Organization: Staatsarchiv\nBagging-Date: 2026-03-31\nPayload-Oxum: 24.3\n")
        let sums = try Shell.run("sh", ["-c", "cd '\(bag)' && sha256sum data/box.json data/box/box_0001.tif data/box/box_0002.tif"]).text
        #expect(try table.text("\(bag)/manifest-sha256.txt") == sums)
        let tags = "bag-info.txt bagit.txt manifest-sha256.txt metadata/mets.xml"
        let tagSums = try Shell.run("sh", ["-c", "cd '\(bag)' && sha256sum \(tags)"]).text
        #expect(try table.text("\(bag)/tagmanifest-sha256.txt") == tagSums)
        #expect(try table.text("\(bag)/data/box/box_0001.tif") == "II*\0 first")
        #expect(try await BagReader.verify(bag).isEmpty)
    }

    @Test("A bag without payload has an empty folder and manifest")
    func empty() async throws {
        let table = try PackingTable()
        let bag = try await table.writer.write(BagPlan(name: "empty", payload: []))
        #expect(try Folder.names(in: "\(bag)/data").isEmpty)
        #expect(try table.text("\(bag)/manifest-sha256.txt").isEmpty)
        #expect(try table.text("\(bag)/bag-info.txt") == "Payload-Oxum: 0.0\n")
        #expect(try await BagReader.verify(bag).isEmpty)
    }

    @Test("Masters are copied, not linked, around the size of a block", arguments: [0, 1, 1 << 20, 1 << 20 + 1, 2_500_000])
    func copied(_ size: Int) async throws {
        let table = try PackingTable("copied-\(size)")
        let content = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })
        let bag = try await table.writer.write(BagPlan(name: "b", payload: [try table.master("m.tif", content: content)]))
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(bag)/data/m.tif")) == content)
        #expect(try FileManager.default.attributesOfItem(atPath: "\(bag)/data/m.tif")[.referenceCount] as? Int == 1)
        #expect(try Data(contentsOf: URL(fileURLWithPath: table.scratch.path("masters/m.tif"))) == content)
        #expect(try await BagReader.verify(bag).isEmpty)
    }

    @Test("Nobody but owner and group may read a bag, and nobody may write its files")
    func permissions() async throws {
        let table = try PackingTable()
        let bag = try await table.writer.write(try table.plan())
        for (name, mode) in [("", 0o750), ("/data", 0o750), ("/data/box", 0o750), ("/data/box/box_0001.tif", 0o440), ("/bagit.txt", 0o440)] {
            let found = try #require(try FileManager.default.attributesOfItem(atPath: bag + name)[.posixPermissions] as? Int)
            #expect(found & ~mode == 0 && found & 0o700 == mode & 0o700, "\(name) has \(String(found, radix: 8))")
        }
    }

    @Test("Each file and folder is told of while it is empty, folders before what is in them")
    func created() async throws {
        let table = try PackingTable()
        let seen = Mutex<[String]>([])
        let sizes = Mutex<[Int]>([])
        let writer = BagWriter(folder: table.folder) { entry throws(SystemError) in
            let partial = entry.path.dropFirst(table.folder.utf8.count + 1).drop { $0 != "/" }
            seen.withLock { $0.append(String(partial)) }
            if case .file(let path) = entry { sizes.withLock { $0.append((try? FileDescriptor.read(path).size()) ?? -1) } }
            if case .folder(let path) = entry { sizes.withLock { $0.append((try? Folder.names(in: path).count) ?? -1) } }
        }
        _ = try await writer.write(try table.plan())
        #expect(
            seen.withLock { $0 } == [
                "", "/data", "/data/box", "/data/box/box_0002.tif", "/data/box/box_0001.tif", "/data/box.json", "/bagit.txt", "/bag-info.txt",
                "/manifest-sha256.txt", "/metadata", "/metadata/mets.xml", "/tagmanifest-sha256.txt",
            ])
        #expect(sizes.withLock { $0.allSatisfy { $0 == 0 } })
    }

    @Test("Progress ends with all files and bytes, and never goes back")
    func progress() async throws {
        let table = try PackingTable()
        let reports = Mutex<[BagProgress]>([])
        let plan = BagPlan(
            name: "b", payload: [try table.master("m.tif", content: Data(count: 2_500_000)), BagPayload(path: "x", source: .bytes([1, 2]))])
        let bag = try await table.writer.write(plan) { report in reports.withLock { $0.append(report) } }
        let all = reports.withLock { $0 }
        #expect(all.map(\.bytesDone) == [1 << 20, 2 << 20, 2_500_000, 2_500_000, 2_500_002])
        #expect(all.map(\.filesDone) == [0, 0, 0, 1, 2])
        #expect(all.last == BagProgress(filesDone: 2, filesTotal: 2, bytesDone: 2_500_002, bytesTotal: 2_500_002))
        let last = Mutex<BagProgress?>(nil)
        _ = try await BagReader.verify(bag) { report in last.withLock { $0 = report } }
        #expect(last.withLock { $0?.filesDone } == 5)
    }
}
