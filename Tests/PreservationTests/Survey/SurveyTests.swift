import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("A survey of the masters")
struct SurveyTests {
    private static let noon = Date(timeIntervalSince1970: 1_771_675_200)

    private func findings(_ shelf: Shelf) async -> [SurveyFinding] {
        await shelf.survey().compactMap { if case .finding(let finding) = $0 { finding } else { nil } }
    }

    private func captures(_ shelf: Shelf) async -> [SurveyedCapture] {
        await shelf.survey().compactMap { if case .capture(let capture) = $0 { capture } else { nil } }
    }

    @Test("Empty folders give nothing, and a root that is missing is a finding")
    func empty() async throws {
        let shelf = try await Shelf()
        #expect(await shelf.survey().isEmpty)
        try FileManager.default.removeItem(atPath: shelf.store.masters)
        guard case .unreadable(shelf.store.masters, let problem) = await findings(shelf).first else {
            Issue.record("no finding")
            return
        }
        #expect(problem.code == .storageFailed)
    }

    @Test("Records of jobs come first, then all captures by their names, each with its digest and what there is of its master")
    func everything() async throws {
        let shelf = try await Shelf()
        let pages = try await shelf.published(3)
        let record = JobRecord(job: pages[0].job, moves: [JobMove(from: nil, to: .received, time: Self.noon, user: "anna")], host: "station-1")
        try await shelf.store.write(record)
        try FileManager.default.removeItem(atPath: shelf.store.masterPath(of: pages[1].capture))
        let (files, contents) = (shelf.files, shelf.contents)
        let survey = await shelf.survey()
        #expect(survey.first == .jobRecord(record))
        #expect(survey.count == 4)
        for (index, page) in pages.enumerated() {
            let path = Sidecar.path(of: shelf.store.masterPath(of: page.capture))
            let digest = try await FileDigest.sha256(path)
            let size = index == 1 ? nil : page.capture.size
            #expect(
                survey[index + 1] == .capture(SurveyedCapture(sidecar: page, sidecarPath: path, sidecarDigest: digest, masterSize: size)))
        }
        #expect(shelf.files == files)
        #expect(shelf.contents == contents)
    }

    @Test("Where masters are read, their digests are told")
    func digests() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.published(1)[0]
        guard case .capture(let capture) = await shelf.survey(readsMasters: true).first else {
            Issue.record("no capture")
            return
        }
        #expect(capture.masterSHA256 == page.capture.sha256)
    }

    @Test("Many folders with more files than are read at a time come in order, none left out, none twice")
    func order() async throws {
        let shelf = try await Shelf()
        let pages = try shelf.fill(jobs: 3, pages: 300)
        try Folder.create(shelf.scratch.path("masters/job-00/empty"), permissions: 0o750)
        #expect(await captures(shelf).map(\.sidecar) == pages)
        #expect(await findings(shelf).isEmpty)
    }

    @Test(
        "A sidecar that is damaged, of a newer version or unreadable is a finding, and stops nothing",
        arguments: ["damaged", "newer", "unreadable"])
    func sidecarInvalid(_ fault: String) async throws {
        let shelf = try await Shelf("sidecarInvalid-\(fault)")
        let pages = try await shelf.published(3)
        let path = Sidecar.path(of: shelf.store.masterPath(of: pages[1].capture))
        try FileManager.default.removeItem(atPath: path)
        switch fault {
        case "damaged": try Data("{".utf8).write(to: URL(fileURLWithPath: path))
        case "newer": try Data("{\"format\":2,\"other\":1}".utf8).write(to: URL(fileURLWithPath: path))
        default: try Folder.create(path, permissions: 0o750)
        }
        #expect(await captures(shelf).map(\.sidecar) == [pages[0], pages[2]])
        switch await findings(shelf).first {
        case .sidecarInvalid(path, let problem):
            #expect(fault != "unreadable")
            #expect(problem.sentence.contains(fault == "newer" ? "format 2" : "damaged"))
        case .unreadable(path, _): #expect(fault == "unreadable")
        case let finding: Issue.record("\(String(describing: finding))")
        }
    }

    @Test("An image without a sidecar is a finding; other files of other people are none")
    func masterWithoutSidecar() async throws {
        let shelf = try await Shelf()
        let pages = try await shelf.published(1)
        try shelf.scratch.write("an image", to: "masters/box/box_0002.tif")
        try shelf.scratch.write("{}", to: "masters/box/notes.json")
        try shelf.scratch.write("text", to: "masters/readme")
        // A folder may bear any name.
        try shelf.scratch.write("an image", to: "masters/old.tif/box_0003.tif")
        #expect(
            await findings(shelf)
                == ["box/box_0002.tif", "old.tif/box_0003.tif"].map { .masterWithoutSidecar(path: shelf.scratch.path("masters/\($0)")) })
        #expect(await captures(shelf).map(\.sidecar) == pages)
    }

    @Test("A copy of a folder is told of as what it is: its sidecars name other places")
    func misplaced() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.published(1)[0]
        try FileManager.default.copyItem(atPath: shelf.scratch.path("masters/box"), toPath: shelf.scratch.path("masters/abc"))
        #expect(await captures(shelf).map(\.sidecar) == [page])
        guard case .sidecarMisplaced(let copy) = await findings(shelf).first else {
            Issue.record("no finding")
            return
        }
        #expect(copy.sidecarPath == shelf.scratch.path("masters/abc/box_0001.tif.json"))
        #expect(copy.masterSize == page.capture.size)
    }

    @Test("A capture that two sidecars tell of, each in its place, is a duplicate")
    func duplicate() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.published(1)[0]
        try FileManager.default.copyItem(atPath: shelf.scratch.path("masters/box"), toPath: shelf.scratch.path("backup"))
        let renamed = page.renamed(to: "box/a.tif", by: "anna", at: Self.noon, reason: "r")
        _ = try await shelf.store.rename(RenamePlan(entries: [RenamePlan.Entry(from: page.capture.file, sidecar: renamed)]))
        for name in ["box_0001.tif", "box_0001.tif.json"] {
            try FileManager.default.copyItem(atPath: shelf.scratch.path("backup/\(name)"), toPath: shelf.scratch.path("masters/box/\(name)"))
        }
        #expect(await captures(shelf).map(\.sidecar) == [renamed])
        guard case .duplicate(let second) = await findings(shelf).first else {
            Issue.record("no finding")
            return
        }
        #expect(second.sidecar == page)
    }

    @Test("A damaged record of a job is a finding")
    func jobRecordInvalid() async throws {
        let shelf = try await Shelf()
        let path = try shelf.scratch.write("{", to: "masters/.jobs/x.json")
        guard case .jobRecordInvalid(path, _) = await findings(shelf).first else {
            Issue.record("no finding")
            return
        }
    }

    @Test("A renaming that has not ended is a finding, and its files are no captures meanwhile")
    func renamingUnfinished() async throws {
        let scene = try await RenameScene(["box/box_0002.tif", "box/box_0001.tif"])
        try scene.stopped(after: 8)
        #expect(await findings(scene.shelf).first == .renamingUnfinished(scene.plan.id))
        _ = try await scene.shelf.store.finishRenames()
        #expect(await findings(scene.shelf).isEmpty)
        #expect(await captures(scene.shelf).count == 2)
    }

    @Test("Each finding has a sentence of one line that names its path or capture")
    func sentences() async throws {
        let page = Sidecar.sample()
        let capture = SurveyedCapture(sidecar: page, sidecarPath: "/m/x.tif.json", sidecarDigest: "", masterSize: nil)
        let problem = Problem(.sidecarInvalid, ["path": "/m/x.tif.json", "reason": "it is damaged"])
        let plan = Identifier<RenamePlan>(rawValue: "/m/x.tif.json")
        let findings: [SurveyFinding] = [
            .sidecarInvalid(path: "", problem), .sidecarMisplaced(capture), .duplicate(capture), .masterWithoutSidecar(path: "/m/x.tif.json"),
            .jobRecordInvalid(path: "", problem), .renamingUnfinished(plan), .unreadable(path: "", problem),
        ]
        for finding in findings {
            #expect(finding.sentence.contains("/m/x.tif.json") && finding.sentence.hasSuffix(".") && !finding.sentence.contains("\n"))
        }
    }
}
