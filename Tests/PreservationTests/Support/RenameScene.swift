import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

/// Published pages, and a plan that gives them other names.
struct RenameScene {
    let shelf: Shelf
    let pages: [Sidecar]
    let plan: RenamePlan

    private static let time = Date(timeIntervalSince1970: 1_771_675_200)

    /// - Parameter names: the new path of each page, in their order.
    init(_ names: [String], _ label: String = #function) async throws {
        shelf = try await Shelf(label)
        pages = try await shelf.published(names.count)
        plan = RenamePlan(entries: Self.entries(pages, names))
    }

    static func entries(_ pages: [Sidecar], _ names: [String]) -> [RenamePlan.Entry] {
        zip(pages, names).map { page, name in
            let isSame = page.capture.file == name
            let sidecar = isSame ? page : page.renamed(to: name, by: "anna", at: time, reason: "renumbered")
            return RenamePlan.Entry(from: page.capture.file, sidecar: sidecar)
        }
    }

    /// The renaming, stopped as by a crash after some of the steps that are left.
    func stopped(after steps: Int) throws {
        let renaming = Renaming(plan, in: shelf.store)
        for step in renaming.steps.prefix(steps) { try renaming.perform(step) }
    }

    var stepCount: Int { Renaming(plan, in: shelf.store).steps.count }

    /// Expects that each image and sidecar has its new name, that there is no other file, and that the digests are those of the sidecars.
    func expectDone(_ digests: [Identifier<Capture>: String]? = nil, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let names = plan.entries.map { "masters/\($0.to)" }
        #expect(shelf.files == (names + names.map { "\($0).json" }).sorted(), sourceLocation: sourceLocation)
        for (index, entry) in plan.entries.enumerated() {
            let name = "masters/\(entry.to)"
            #expect(try shelf.text(name) == "image \(index + 1)", sourceLocation: sourceLocation)
            #expect(try shelf.permissions(name) == 0o440, sourceLocation: sourceLocation)
            #expect(try shelf.permissions("\(name).json") == 0o440, sourceLocation: sourceLocation)
            let sidecar = shelf.scratch.path("\(name).json")
            #expect(try Sidecar.read(sidecar) == entry.sidecar, sourceLocation: sourceLocation)
            if let digests { #expect(try await FileDigest.sha256(sidecar) == digests[entry.capture], sourceLocation: sourceLocation) }
        }
        #expect(await !shelf.store.isUnderWay(plan.id), sourceLocation: sourceLocation)
    }
}
