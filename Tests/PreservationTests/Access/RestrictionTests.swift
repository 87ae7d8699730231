import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

/// Files belong to root here, as they belong to platend's user on a station; its group must not read what is restricted either.
@Suite("Files of restricted jobs", .enabled(if: geteuid() == 0, "reading as other users takes root"))
struct RestrictionTests {
    /// Numbers of groups that no machine has names for.
    private static let groups = ["54321", "54322"]
    private let member = Reader(in: 54_322)
    private let outsider = Reader(in: 54_399)
    private let ownGroup = Reader(in: getegid())

    /// A shelf whose root others may pass through, as an administrator sets it up.
    private func shelf(_ label: String = #function) async throws -> Shelf {
        let shelf = try await Shelf(label)
        try FileManager.default.setAttributes([.posixPermissions: 0o751], ofItemAtPath: shelf.store.masters)
        return shelf
    }

    private func expectRestricted(_ shelf: Shelf, _ names: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        for name in names {
            let path = shelf.scratch.path(name)
            #expect(try member.canRead(path), "\(name)", sourceLocation: sourceLocation)
            #expect(try !outsider.canRead(path), "\(name)", sourceLocation: sourceLocation)
            #expect(try !ownGroup.canRead(path), "\(name)", sourceLocation: sourceLocation)
            #expect(try shelf.permissions(name) == 0o440, sourceLocation: sourceLocation)
        }
    }

    private func expectRestricted(_ shelf: Shelf, folder name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let path = shelf.scratch.path(name)
        #expect(try member.canList(path), sourceLocation: sourceLocation)
        #expect(try !outsider.canList(path), sourceLocation: sourceLocation)
        #expect(try !ownGroup.canList(path), sourceLocation: sourceLocation)
        #expect(try shelf.permissions(name) == 0o750, sourceLocation: sourceLocation)
    }

    private let files = ["masters/box/box_0001.tif", "masters/box/box_0001.tif.json"]

    @Test("Members of the job's groups read master and sidecar, nobody else does")
    func published() async throws {
        let shelf = try await shelf()
        let published = try await shelf.store.publish(try await shelf.page(restrictedTo: Self.groups))
        #expect(published.restrictionProblem == nil)
        #expect(shelf.files == files)
        try expectRestricted(shelf, files)
        try expectRestricted(shelf, folder: "masters/box")
    }

    @Test("At no step of its publication is there a name under which others could read the page", arguments: 0...PublicationStep.allCases.count)
    func window(_ steps: Int) async throws {
        let shelf = try await shelf("window-\(steps)")
        // Whatever the folders were like.
        for folder in [shelf.store.incoming, shelf.store.masters] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        }
        let sidecar = try await shelf.page(restrictedTo: Self.groups)
        var publication = Publication(sidecar, in: shelf.store)
        for step in PublicationStep.allCases.prefix(steps) { try publication.perform(step) }
        // The partial file is its worker's, until it is protected.
        let ready = shelf.files.filter { steps > 3 || !$0.hasSuffix(".partial") }
        for name in ready {
            #expect(try !ownGroup.canRead(shelf.scratch.path(name)), "\(name)")
            #expect(try !outsider.canRead(shelf.scratch.path(name)), "\(name)")
        }
        _ = try await shelf.recover()
        if steps > 1 { try expectRestricted(shelf, files) }
    }

    @Test("A job without a restriction is read by the owning group")
    func open() async throws {
        let shelf = try await shelf()
        _ = try await shelf.published(1)
        #expect(try ownGroup.canRead(shelf.scratch.path(files[0])))
        #expect(try !outsider.canRead(shelf.scratch.path(files[0])))
    }

    @Test("Where the machine has no such group, the page is published for the daemon alone, until it is restricted to one that exists")
    func unknownGroup() async throws {
        let shelf = try await shelf()
        let published = try await shelf.store.publish(try await shelf.page(restrictedTo: ["no-such-group"]))
        #expect(published.restrictionProblem?.code == .restrictionImpossible)
        #expect(published.restrictionProblem?.next.contains("groupadd no-such-group") == true)
        for name in files { #expect(try shelf.permissions(name) == 0o400) }
        #expect(try shelf.permissions("masters/box") == 0o700)
        await expectProblem(.restrictionImpossible) { try await shelf.store.restrict(["box/box_0001.tif"], to: ["no-such-group"]) }
        try await shelf.store.restrict(["box/box_0001.tif"], to: Self.groups)
        try expectRestricted(shelf, files)
        try expectRestricted(shelf, folder: "masters/box")
    }

    @Test("A job that is restricted later, and opened again")
    func later() async throws {
        let shelf = try await shelf()
        let pages = try await shelf.published(2)
        let paths = pages.map(\.capture.file)
        try await shelf.store.restrict(paths + ["box/missing.tif"], to: Self.groups)
        try expectRestricted(shelf, shelf.files)
        try expectRestricted(shelf, folder: "masters/box")
        try await shelf.store.restrict(paths, to: [])
        for name in shelf.files {
            #expect(try ownGroup.canRead(shelf.scratch.path(name)))
            #expect(try !member.canRead(shelf.scratch.path(name)))
            #expect(try shelf.permissions(name) == 0o440)
        }
        #expect(try ownGroup.canList(shelf.scratch.path("masters/box")))
        #expect(try !member.canList(shelf.scratch.path("masters/box")))
        await expectProblem(.internalFailure) { try await shelf.store.restrict(["../x"], to: []) }
    }

    @Test("A renaming and a rewriting keep it, new folders included")
    func successors() async throws {
        let shelf = try await shelf()
        let page = try await shelf.published(1, restrictedTo: Self.groups)[0]
        let renamed = page.renamed(to: "box/part/a.tif", by: "anna", reason: "r")
        _ = try await shelf.store.rename(RenamePlan(entries: [RenamePlan.Entry(from: page.capture.file, sidecar: renamed)]))
        #expect(shelf.files == ["masters/box/part/a.tif", "masters/box/part/a.tif.json"])
        try expectRestricted(shelf, shelf.files)
        try expectRestricted(shelf, folder: "masters/box/part")
        var annotated = renamed
        annotated.capture.part = "I"
        _ = try await shelf.store.rewrite(annotated)
        try expectRestricted(shelf, shelf.files)
    }

    @Test("No step of a renaming shows a file to others", arguments: [3, 5, 6, 8, 12, 14])
    func renamingWindow(_ steps: Int) async throws {
        let shelf = try await shelf("renamingWindow-\(steps)")
        let page = try await shelf.published(1, restrictedTo: Self.groups)[0]
        let renamed = page.renamed(to: "box/part/a.tif", by: "anna", reason: "r")
        let renaming = Renaming(RenamePlan(entries: [RenamePlan.Entry(from: page.capture.file, sidecar: renamed)]), in: shelf.store)
        for step in renaming.steps.prefix(steps) { try renaming.perform(step) }
        for name in shelf.files {
            #expect(try !ownGroup.canRead(shelf.scratch.path(name)), "\(name)")
            #expect(try !outsider.canRead(shelf.scratch.path(name)), "\(name)")
        }
    }

    @Test("Its record is read by its groups alone, and nobody can list the records of others' jobs")
    func record() async throws {
        let shelf = try await shelf()
        var job = Sidecar.sample(restrictedTo: Self.groups).job
        let name = "masters/.jobs/\(job.id).json"
        #expect(try await shelf.store.write(JobRecord(job: job, moves: [], host: "station-1")) == nil)
        try expectRestricted(shelf, [name])
        #expect(try !member.canList(shelf.scratch.path("masters/.jobs")))
        job.restrictedTo = ["no-such-group"]
        #expect(try await shelf.store.write(JobRecord(job: job, moves: [], host: "station-1"))?.code == .restrictionImpossible)
        #expect(try shelf.permissions(name) == 0o400)
    }

    @Test("Whether a restriction can be kept is tried before, and leaves nothing")
    func check() async throws {
        let shelf = try await shelf()
        try await shelf.store.checkRestriction(to: Self.groups)
        let problem = await expectProblem(.restrictionImpossible) { try await shelf.store.checkRestriction(to: ["54321", "no-such-group"]) }
        #expect(problem?.parameters["group"] == "no-such-group")
        #expect(shelf.files.isEmpty)
    }

    @Test("On a file system without lists one group becomes the owning group, and two are a problem that tells where to put masters")
    func noLists() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path
        // ramfs has no access control lists.
        try await PrivateMount.run("ramfs", at: path) {
            let store = MasterStore(incoming: "\(path)/incoming", masters: "\(path)/masters", quarantine: "\(path)/quarantine")
            for folder in [store.incoming, store.masters, store.quarantine] { try Folder.create(folder, permissions: 0o750) }
            for (sequence, groups) in [["54321"], Self.groups].enumerated() {
                let sidecar = Sidecar.sample(sequence: sequence + 1, restrictedTo: groups)
                try Data("an image".utf8).write(to: URL(fileURLWithPath: store.partialPath(of: sidecar.capture.id)))
                var publication = Publication(sidecar, in: store)
                try publication.run()
                let master = store.masterPath(of: sidecar.capture)
                let attributes = try FileManager.default.attributesOfItem(atPath: master)
                if groups.count == 1 {
                    #expect(publication.restrictionProblem == nil)
                    #expect(attributes[.groupOwnerAccountID] as? Int == 54_321)
                    #expect(attributes[.posixPermissions] as? Int == 0o440)
                } else {
                    #expect(publication.restrictionProblem?.code == .restrictionImpossible)
                    #expect(publication.restrictionProblem?.next.contains("ext4") == true)
                    #expect(attributes[.posixPermissions] as? Int == 0o400)
                }
            }
        }
    }
}
